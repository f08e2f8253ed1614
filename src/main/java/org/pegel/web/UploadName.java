package org.pegel.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Names that clients give to files: without folders and without characters that nobody sees. */
final class UploadName {
    private static final int LONGEST = 120;
    private static final String NAMELESS = "daten.csv";

    private UploadName() {}

    static String of(@Nullable String given) {
        if (given == null) {
            return NAMELESS;
        }
        String withoutFolders = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String visible = withoutFolders
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                .replace(':', '-')
                .strip();
        String shortened = visible.length() <= LONGEST ? visible : visible.substring(visible.length() - LONGEST);
        return shortened.isEmpty() || shortened.matches("\\.+") ? NAMELESS : shortened;
    }

    static @Nullable String decoded(@Nullable String parameter) {
        return parameter == null ? null : URLDecoder.decode(parameter, StandardCharsets.UTF_8);
    }
}
