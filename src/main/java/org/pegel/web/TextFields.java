package org.pegel.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of a request that decides something: a JSON object with texts. Strict: an unknown field is refused, because it
 * may be a misspelt reason or embargo.
 *
 * @param fields what was sent
 */
record TextFields(Map<String, @Nullable Object> fields) {
    private static final TypeReference<Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {};

    static TextFields read(@Nullable String body, String... allowed) {
        List<String> known = List.of(allowed);
        String example = "erlaubt: ein JSON-Objekt mit " + String.join(", ", known);
        Map<String, @Nullable Object> fields;
        try {
            fields = JsonMapper.shared().readValue(body == null || body.isBlank() ? "{}" : body, OBJECT);
        } catch (JacksonException broken) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "Der Inhalt der Anfrage ist nicht lesbar; " + example);
        }
        fields.forEach((name, value) -> {
            if (!known.contains(name)) {
                throw new Refusal(HttpStatus.BAD_REQUEST, "Unbekanntes Feld „%s“; %s".formatted(name, example));
            }
            if (value != null && !(value instanceof String)) {
                throw new Refusal(HttpStatus.BAD_REQUEST, "Das Feld „%s“ ist kein Text; %s".formatted(name, example));
            }
        });
        return new TextFields(fields);
    }

    /** A text that has to be there; {@code missing} says what it is for. */
    String required(String name, int longest, String missing) {
        String text = optional(name, longest);
        if (text == null) {
            throw new Refusal(HttpStatus.BAD_REQUEST, missing);
        }
        return text;
    }

    /** Absent when it is not there or blank. */
    @Nullable
    String optional(String name, int longest) {
        String text = fields.get(name) instanceof String given ? given.strip() : "";
        if (text.length() > longest) {
            throw new Refusal(
                    HttpStatus.BAD_REQUEST, "Das Feld „%s“ ist zu lang; erlaubt: %d Zeichen".formatted(name, longest));
        }
        return text.isEmpty() ? null : text;
    }

    /** A day such as {@code 2026-12-01}; absent when it is not there. */
    @Nullable
    LocalDate day(String name) {
        String text = optional(name, 100);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new Refusal(
                    HttpStatus.BAD_REQUEST, "„%s“ (%s) ist kein Tag; erlaubt: 2026-12-01".formatted(text, name));
        }
    }
}
