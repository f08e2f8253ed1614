package org.pegel.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pegel.table.YamlNode;

/** Reads patterns of a mapping and notes what is wrong with them. */
final class PatternReader {

    /** Every role that a text can state. */
    static final Set<Role> STATED = Arrays.stream(Role.values())
            .filter(role -> !role.isNumber())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));

    private PatternReader() {}

    /** The patterns under a key, a single one or a list. */
    static List<TextPattern> list(YamlNode in, String key, Set<Role> allowed) {
        List<TextPattern> patterns = new ArrayList<>();
        for (YamlNode item : in.list(key)) {
            TextPattern pattern = read(item, allowed);
            if (pattern != null) {
                patterns.add(pattern);
            }
        }
        return patterns;
    }

    /**
     * The pattern of a node.
     *
     * @param allowed the parts that it may have
     * @return absent when it is none, which is noted
     */
    static @Nullable TextPattern read(YamlNode node, Set<Role> allowed) {
        String text = node.text();
        if (text == null) {
            return null;
        }
        try {
            TextPattern pattern = TextPattern.of(text);
            if (allowed.containsAll(pattern.roles())) {
                return pattern;
            }
            node.error("ein Teil des Musters ist hier nicht bekannt", allowed(allowed));
        } catch (IllegalArgumentException broken) {
            node.error("das Muster ist nicht lesbar, " + broken.getMessage(), allowed(allowed));
        }
        return null;
    }

    private static String allowed(Set<Role> roles) {
        return roles.isEmpty()
                ? "eine Überschrift ohne Teile in geschweiften Klammern"
                : roles.stream().map(role -> "{" + role.key() + "}").collect(Collectors.joining(", ")) + " und *";
    }
}
