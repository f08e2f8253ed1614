package org.pegel.release.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.pegel.catalogue.Direction;
import org.pegel.catalogue.Indicator;
import org.pegel.rule.RuleSet;
import org.pegel.table.Place;
import org.pegel.table.Problem;
import org.pegel.table.Problems;

/** Indicators about which the city has not said what it wants to be told. */
final class Unwatched {
    private static final int MOST_NAMED = 5;

    private Unwatched() {}

    static void check(RuleSet rules, Problems problems) {
        Set<String> watched = new TreeSet<>();
        rules.thresholds().all().forEach(row -> watched.add(row.scope().indicator()));
        rules.targets().all().forEach(row -> watched.add(row.scope().indicator()));
        rules.rules().book().rules().forEach(rule -> watched.addAll(rule.scope().indicators()));
        List<String> unwatched = rules.catalogue().indicators().values().stream()
                .filter(indicator -> indicator.direction() != Direction.NONE)
                .map(Indicator::id)
                .filter(id -> !watched.contains(id))
                .sorted()
                .toList();
        if (!unwatched.isEmpty()) {
            problems.add(Problem.hint(
                    Place.of("indikatoren"),
                    null,
                    message(unwatched),
                    "eine Zeile in den Schwellen oder Zielen, eine Fachregel, oder „richtung: keine“"));
        }
    }

    private static String message(List<String> ids) {
        boolean some = ids.size() > MOST_NAMED + 1;
        String named = String.join(", ", some ? ids.subList(0, MOST_NAMED) : ids);
        String list = some ? named + " und " + (ids.size() - MOST_NAMED) + " weitere" : named;
        return (ids.size() == 1 ? "ein Indikator hat" : ids.size() + " Indikatoren haben")
                + " weder Schwelle noch Ziel noch Fachregel: " + list;
    }
}
