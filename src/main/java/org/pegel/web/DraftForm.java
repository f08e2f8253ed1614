package org.pegel.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * What somebody sends who writes a draft, as a form.
 *
 * @param reason why
 * @param from number of the draft it goes on from; absent for the version in force
 * @param changes the content of files by name; {@code null} takes a file away
 */
record DraftForm(String reason, @Nullable Long from, Map<String, byte @Nullable []> changes) {
    private static final Set<String> FIELDS = Set.of("reason", "from", "delete");

    static DraftForm read(MultipartHttpServletRequest request, int longestReason) {
        request.getParameterMap().keySet().stream()
                .filter(name -> !FIELDS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw wrong("Unbekanntes Feld „%s“; erlaubt: reason, from, delete und Dateien wie".formatted(name)
                            + " -F rules/schwellen.csv=@schwellen.csv");
                });
        String reason = text(request.getParameter("reason"));
        if (reason.isEmpty() || reason.length() > longestReason) {
            throw wrong("Es fehlt der Grund (reason); erlaubt: ein kurzer Satz");
        }
        String from = text(request.getParameter("from"));
        if (!from.matches("[0-9]{0,9}")) {
            throw wrong("„%s“ (from) ist keine Fassung; erlaubt: eine Zahl wie 12".formatted(from));
        }
        return new DraftForm(reason, from.isEmpty() ? null : Long.valueOf(from), changes(request));
    }

    private static Map<String, byte @Nullable []> changes(MultipartHttpServletRequest request) {
        Map<String, byte @Nullable []> changes = new LinkedHashMap<>();
        String[] deleted = request.getParameterValues("delete");
        for (String name : deleted == null ? List.<String>of() : List.of(deleted)) {
            changes.put(name.strip(), null);
        }
        for (Map.Entry<String, MultipartFile> file : request.getFileMap().entrySet()) {
            try {
                changes.put(file.getKey(), file.getValue().getBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (changes.isEmpty()) {
            throw wrong("Es fehlt, was sich ändern soll; erlaubt: Dateien wie -F rules/schwellen.csv=@schwellen.csv");
        }
        return changes;
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    private static Refusal wrong(String detail) {
        return new Refusal(HttpStatus.BAD_REQUEST, detail);
    }
}
