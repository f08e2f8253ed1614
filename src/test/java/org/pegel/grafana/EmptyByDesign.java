package org.pegel.grafana;

import static org.pegel.grafana.Choice.ALL;
import static org.pegel.grafana.Choice.ONE;
import static org.pegel.grafana.Choice.SEVERAL;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A query that rightly has no data, a minute after the sample city was taken in.
 *
 * @param place dashboard, panel, letter
 * @param choices with what chosen
 */
record EmptyByDesign(String place, String reason, Set<Choice> choices) {
    private static final List<EmptyByDesign> LIST = List.of(
            always("pegel-betrieb: Warnungen: A", "this Prometheus has no rules to warn by"),
            always("pegel-datenlieferung: Quellen: D", "the sample's deliveries are released at once"),
            always("pegel-datenlieferung: Quellen: E", "none of them has an embargo"),
            always(
                    "pegel-lagebild: Andere Stufe als zu Beginn des gewählten Zeitraums: A",
                    "Prometheus has no scrape that old"),
            always(
                    "pegel-lagebild: Andere Stufe als zu Beginn des gewählten Zeitraums: B",
                    "Prometheus has no scrape that old"),
            always("pegel-meldungen: Dauer der erledigten Meldungen: A", "none was resolved since the first scrape"),
            with("pegel-datenlieferung: Quellen: B", "nothing is expected from the tidy file", ONE),
            with("pegel-datenlieferung: Quellen: C", "nothing is expected from the tidy file", ONE),
            with("pegel-datenlieferung: Überfällige Quellen: A", "nothing is expected from the tidy file", ONE),
            with("pegel-datenlieferung: Überfällige Quellen: B", "nothing is expected from the tidy file", ONE),
            with("pegel-indikator: Stand: $indicator, in $unit: D", "the target has no path", ONE, SEVERAL),
            with("pegel-indikator: Stand: $indicator, in $unit: G", "there is no Handlungsschwelle", ALL),
            with(
                    "pegel-indikator: Stand: $indicator, in $unit: J",
                    "the city itself; the city by month and its districts by year",
                    ONE,
                    SEVERAL),
            with("pegel-indikator: Verlauf: $indicator, in $unit: A", "only the city has this indicator", ONE),
            with("pegel-indikator: Verlauf: $indicator, in $unit: C", "the target has no path", ONE, SEVERAL),
            always("pegel-indikator: Verlauf: $indicator, in $unit: D", "there is at most one path"),
            with("pegel-indikator: Verlauf: $indicator, in $unit: F", "one Prüfschwelle holds for all", ALL, ONE),
            with("pegel-indikator: Verlauf: $indicator, in $unit: G", "there is no Handlungsschwelle", ALL),
            with("pegel-indikator: Verlauf: $indicator, in $unit: H", "at most one holds for all", ALL, ONE),
            with("pegel-lagebild: Stufen: $part: A", "no level of districts is chosen, so there is no such panel", ONE),
            with("pegel-zielverfolgung: Stand je Ziel: C", "the target has no path", ONE));

    private static EmptyByDesign always(String place, String reason) {
        return with(place, reason, Choice.values());
    }

    private static EmptyByDesign with(String place, String reason, Choice... choices) {
        return new EmptyByDesign(place, reason, Set.of(choices));
    }

    /** The places of those that are empty with this choice. */
    static Set<String> of(Choice choice) {
        return LIST.stream()
                .filter(query -> query.choices.contains(choice))
                .map(EmptyByDesign::place)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
