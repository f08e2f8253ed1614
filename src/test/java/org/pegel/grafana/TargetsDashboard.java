package org.pegel.grafana;

import static org.pegel.grafana.PromQl.named;
import static org.pegel.grafana.PromQl.onlyWith;
import static org.pegel.grafana.PromQl.series;

/** Zielverfolgung: which targets are on their way, how fast they would have to move, and how much time is left. */
final class TargetsDashboard {
    private static final String HAS_TARGET = "(pegel_indicator_target_status == 1)";
    private static final String SECONDS_PER_YEAR = "31556952";

    private TargetsDashboard() {}

    static Dashboard create() {
        return new Dashboard(
                        "pegel-zielverfolgung",
                        "Pegel: Zielverfolgung",
                        "Welche Ziele werden erreicht, wenn es so weitergeht, und wie viel Zeit bleibt?",
                        "now-30d")
                .withPostgres()
                .variables(Variables.all())
                .row("Auf einen Blick", counts(), next())
                .row("Je Ziel", targets())
                .row("Je Handlungsfeld und im Verlauf", byField(), overTime());
    }

    private static Panel counts() {
        Panel panel = Panel.numbers(
                "Ziele nach Stand",
                "Wie viele der gewählten Ziele nach heutigem Stand erreicht, knapp oder deutlich verfehlt werden, nach dem"
                        + " Verfahren, das bei dem Ziel festgelegt ist. Kommt nicht näher: Prüfbedarf.",
                Units.COUNT);
        return byOutlook(panel, Query::number).whenEmpty("keine").size(18, 5);
    }

    private static Panel byOutlook(Panel panel, java.util.function.BiFunction<String, String, Query> kind) {
        Words.TARGET_STATUS.colors().forEach((word, color) -> {
            String status = "status=~\"%s\"".formatted(Words.TARGET_STATUS.valuesOf(word));
            String query = "sum(%s)".formatted(series("pegel_indicator_target_status", status));
            panel.ask(kind.apply(query, word)).column(Column.of(word).color(color));
        });
        return panel;
    }

    private static Panel next() {
        return Panel.numbers(
                        "Nächster Zieltermin in",
                        "Zeit bis zum nächsten Termin unter den gewählten Zielen, die einen haben.",
                        Units.YEARS)
                .ask(Query.number(
                        "min((%s - time()) > 0) / %s"
                                .formatted(series("pegel_indicator_target_timestamp_seconds"), SECONDS_PER_YEAR),
                        "Zieltermin"))
                .option("textMode", "value")
                .decimals(1)
                .whenEmpty("keiner")
                .size(6, 5);
    }

    private static Panel targets() {
        return Panel.table(
                        "Stand je Ziel",
                        "Nötiges Tempo: Änderung je Jahr, mit der das Ziel genau erreicht würde. Tatsächliches Tempo:"
                                + " mittlere Änderung je Jahr bisher. Beide in der Einheit des Indikators; leer, wo das"
                                + " Verfahren keines kennt. Soll: was der Zielpfad zum Zeitpunkt des neuesten Werts verlangt. Ein"
                                + " Klick auf das Gebiet führt zum Verlauf.",
                        Units.LOCAL,
                        "Indikator")
                .decimals(1)
                .ask(Query.rows(named(PromQl.targetStatus())))
                .ask(Query.rows(beside("pegel_indicator_value")))
                .ask(Query.rows(beside("pegel_indicator_path_value")))
                .ask(Query.rows(beside("pegel_indicator_target")))
                .ask(Query.rows(beside("pegel_indicator_pace_required")))
                .ask(Query.rows(beside("pegel_indicator_pace_actual")))
                .ask(Query.rows(onlyWith("1000 * " + series("pegel_indicator_target_timestamp_seconds"), HAS_TARGET)))
                .ask(Query.rows(onlyWith(
                        "(%s - time()) / %s"
                                .formatted(series("pegel_indicator_target_timestamp_seconds"), SECONDS_PER_YEAR),
                        HAS_TARGET)))
                .columns(
                        "Indikator",
                        "Gebiet",
                        "Gruppe",
                        "status",
                        "Value #B",
                        "Value #C",
                        "Value #D",
                        "Einheit",
                        "Value #E",
                        "Value #F",
                        "Value #G",
                        "Value #H")
                .column(Column.of("Gebiet").link(Link.toSeries()))
                .column(Column.of("Value #A").hidden())
                .column(Column.of("status").titled("Stand").words(Words.TARGET_STATUS))
                .column(Column.of("Value #B").titled("Wert"))
                .column(Column.of("Value #C").titled("Soll nach Zielpfad"))
                .column(Column.of("Value #D").titled("Ziel"))
                .column(Column.of("Value #E").titled("nötiges Tempo je Jahr").decimals(2))
                .column(Column.of("Value #F")
                        .titled("tatsächliches Tempo je Jahr")
                        .decimals(2))
                .column(Column.of("Value #G").titled("Zieltermin").unit(Units.DATE))
                .column(Column.of("Value #H").titled("Zeit bis zum Ziel").unit(Units.YEARS))
                .size(24, 16);
    }

    private static String beside(String metric) {
        return onlyWith(series(metric), HAS_TARGET);
    }

    private static Panel byField() {
        String fields = "\n* on (indicator) group_left (field) max by (indicator, field) (pegel_indicator_info)";
        Panel panel = Panel.table(
                "Ziele nach Handlungsfeld und Stand",
                "Wie viele der gewählten Ziele je Handlungsfeld welchen Stand haben. Leer heißt: keines.",
                Units.COUNT,
                "Handlungsfeld");
        Words.TARGET_STATUS.colors().keySet().forEach(word -> {
            String status = "status=~\"%s\"".formatted(Words.TARGET_STATUS.valuesOf(word));
            panel.ask(Query.rows("sum by (Handlungsfeld) (sum by (field) (%s%s)%s)"
                    .formatted(series("pegel_indicator_target_status", status), fields, PromQl.fieldNames())));
        });
        panel.columns("Handlungsfeld");
        char query = 'A';
        for (String word : Words.TARGET_STATUS.colors().keySet()) {
            panel.column(Column.of("Value #" + query++).titled(word));
        }
        return panel.size(14, 9);
    }

    private static Panel overTime() {
        Panel panel = Panel.lines(
                "Ziele nach Stand im Verlauf",
                "Wie viele der gewählten Ziele welchen Stand hatten, so weit Prometheus zurückreicht.",
                Units.COUNT);
        return byOutlook(panel, Query::course)
                .every("6h")
                .custom("lineInterpolation", "stepAfter")
                .decimals(0)
                .size(10, 9);
    }
}
