package org.pegel.rule.severity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pegel.table.Place;
import org.pegel.table.Problems;

/** Makes sure that exactly one row fits each case there can be. */
final class Completeness {
    private final List<SeverityRow> rows;

    Completeness(List<SeverityRow> rows) {
        this.rows = rows;
    }

    /** Notes each pair of rows that overlap, and what no row fits, with as few words as possible. */
    void check(Place file, Problems problems) {
        int most = cases().size();
        if (rows.size() > most) {
            problems.error(
                    file, null, "%d Zeilen sind mehr, als es Fälle gibt".formatted(rows.size()), "höchstens " + most);
            return;
        }
        for (int later = 0; later < rows.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                overlap(rows.get(earlier), rows.get(later), problems);
            }
        }
        List<Map<Aspect, String>> uncovered = new ArrayList<>(cases().stream()
                .filter(one -> rows.stream().noneMatch(row -> fits(row, one)))
                .toList());
        List<Map<Aspect, String>> gaps = List.copyOf(uncovered);
        while (!uncovered.isEmpty()) {
            Map<Aspect, String> gap = widened(uncovered.get(0), gaps);
            problems.error(file, null, "eine Zeile fehlt für: " + text(gap), "genau eine Zeile je Fall");
            uncovered.removeIf(one -> includes(gap, one));
        }
    }

    private static void overlap(SeverityRow earlier, SeverityRow later, Problems problems) {
        Map<Aspect, String> common = new EnumMap<>(Aspect.class);
        for (Aspect aspect : Aspect.values()) {
            List<String> both = aspect.words().stream()
                    .filter(word -> earlier.words(aspect).contains(word)
                            && later.words(aspect).contains(word))
                    .toList();
            if (both.isEmpty()) {
                return;
            }
            if (both.size() < aspect.words().size()) {
                common.put(aspect, String.join(" oder ", both));
            }
        }
        problems.error(
                later.place(),
                null,
                "die Zeile passt auf dieselben Fälle wie " + earlier.place() + ": " + text(common),
                "genau eine Zeile je Fall");
    }

    /** Every combination of words. */
    private static List<Map<Aspect, String>> cases() {
        List<Map<Aspect, String>> cases = List.of(Map.of());
        for (Aspect aspect : Aspect.values()) {
            cases = cases.stream()
                    .flatMap(one -> aspect.words().stream().map(word -> with(one, aspect, word)))
                    .toList();
        }
        return cases;
    }

    private static Map<Aspect, String> with(Map<Aspect, String> known, Aspect aspect, String word) {
        Map<Aspect, String> more = new EnumMap<>(Aspect.class);
        more.putAll(known);
        more.put(aspect, word);
        return more;
    }

    private static boolean fits(SeverityRow row, Map<Aspect, String> one) {
        return one.entrySet().stream().allMatch(word -> row.words(word.getKey()).contains(word.getValue()));
    }

    /** Without the aspects that make no difference to whether there is a row. */
    private static Map<Aspect, String> widened(Map<Aspect, String> gap, List<Map<Aspect, String>> gaps) {
        Map<Aspect, String> wide = gap;
        for (Aspect aspect : Aspect.values()) {
            Map<Aspect, String> wider = new EnumMap<>(wide);
            wider.remove(aspect);
            long all = cases().stream().filter(one -> includes(wider, one)).count();
            wide = gaps.stream().filter(one -> includes(wider, one)).count() == all ? wider : wide;
        }
        return wide;
    }

    private static boolean includes(Map<Aspect, String> wide, Map<Aspect, String> one) {
        return one.entrySet().containsAll(wide.entrySet());
    }

    private static String text(Map<Aspect, String> words) {
        return words.isEmpty()
                ? "jeder Fall"
                : words.entrySet().stream()
                        .map(word -> word.getKey().header() + " " + word.getValue())
                        .collect(Collectors.joining(", "));
    }
}
