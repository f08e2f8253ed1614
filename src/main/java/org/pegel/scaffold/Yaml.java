package org.pegel.scaffold;

import java.util.Collection;
import java.util.stream.Collectors;

/** Texts as YAML takes them. */
final class Yaml {

    private Yaml() {}

    /** In quotation marks whatever it holds, in one line. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + '"';
    }

    /** As it is where that is beyond doubt, as for ids of letters; else quoted. */
    static String text(String text) {
        return text.matches("[a-z][a-z0-9-]*") && !text.matches("y|yes|n|no|on|off|true|false|null")
                ? text
                : quoted(text);
    }

    /** {@code [a, "01"]}. */
    static String list(Collection<String> texts) {
        return texts.stream().map(Yaml::text).collect(Collectors.joining(", ", "[", "]"));
    }

    /** Kept to one line of a comment. */
    static String comment(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
