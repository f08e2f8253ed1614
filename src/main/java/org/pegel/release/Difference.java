package org.pegel.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.Set;

/** What is different between two versions, in the words of the domain. */
final class Difference {

    private Difference() {}

    /** German, a line each; nothing when they say the same. */
    static List<String> between(RuleFiles oldFiles, RuleFolder old, RuleFiles newFiles, RuleFolder fresh) {
        return ofFiles(oldFiles, newFiles);
    }

    /** In half a line. */
    static String summary(List<String> difference) {
        int more = difference.size() - 1;
        return difference.get(0)
                + (more <= 0 ? "" : more == 1 ? " und 1 weitere Änderung" : " und %d weitere Änderungen".formatted(more));
    }

    /** By names of files alone. */
    static List<String> ofFiles(RuleFiles old, RuleFiles fresh) {
        List<String> lines = new ArrayList<>();
        Set<String> names = new TreeSet<>(old.all().keySet());
        names.addAll(fresh.all().keySet());
        for (String name : names) {
            byte[] before = old.all().get(name);
            byte[] after = fresh.all().get(name);
            if (!Arrays.equals(before, after)) {
                lines.add("Datei %s %s".formatted(name, before == null ? "neu" : after == null ? "entfällt" : "geändert"));
            }
        }
        return lines;
    }
}
