package org.pegel.grafana;

import static org.pegel.grafana.PromQl.onlyWith;
import static org.pegel.grafana.PromQl.series;

/** Indikator: one indicator in all its districts, beside target path and thresholds, now and over the years. */
final class IndicatorDashboard {

    private IndicatorDashboard() {}

    static Dashboard create() {
        return new Dashboard(
                        "pegel-indikator",
                        "Pegel: Indikator",
                        "Wie steht ein Indikator in den Gebieten neben Zielpfad und Schwellen, und wie kam es dahin?",
                        "now-20y")
                .withPostgres()
                .variables(
                        Variables.monitoring(),
                        Variables.field(),
                        Variables.indicator().single(),
                        Variables.level(),
                        Variables.district(),
                        Variables.group().starting("insgesamt", "insgesamt"),
                        Variable.hidden(
                                "unit",
                                "Einheit des Indikators, für die Titel.",
                                "label_values(pegel_indicator_info{indicator=~\"$indicator\"}, unit)"))
                .row("Stand", now())
                .row("Verlauf in Prometheus", History.inPrometheus())
                .collapsed("Verlauf über Jahrzehnte aus PostgreSQL (eigene Datenquelle nötig)", History.inPostgres());
    }

    private static Panel now() {
        String value = series("pegel_indicator_value");
        return Panel.table(
                        "Stand: $indicator, in $unit",
                        "Der neueste Wert je Gebiet und Gruppe neben dem, was der Zielpfad zu diesem Zeitpunkt verlangt (Soll),"
                                + " dem Ziel und den Schwellen. Leer: nicht festgelegt oder nicht berechenbar. Gebiete stehen"
                                + " nach dem Namen.",
                        Units.LOCAL,
                        "Gebiet")
                .decimals(1)
                .ask(Query.rows(value + PromQl.districtNames() + PromQl.groupNames()))
                .ask(Query.rows(beside("pegel_indicator_previous_value")))
                .ask(Query.rows(value + "\n- on (indicator, district, level, group) "
                        + series("pegel_indicator_previous_value")))
                .ask(Query.rows(beside("pegel_indicator_path_value")))
                .ask(Query.rows(beside("pegel_indicator_target")))
                .ask(Query.rows(
                        onlyWith(series("pegel_indicator_threshold", "limit=\"review\""), "pegel_indicator_value")))
                .ask(Query.rows(
                        onlyWith(series("pegel_indicator_threshold", "limit=\"action\""), "pegel_indicator_value")))
                .ask(Query.rows(onlyWith(PromQl.stageNumber(), "pegel_indicator_value")))
                .ask(Query.rows(onlyWith(PromQl.trend(), "pegel_indicator_value")))
                .ask(Query.rows(beside("pegel_indicator_city_difference")))
                .columns(
                        "Gebiet",
                        "Gruppe",
                        "Value #A",
                        "Value #B",
                        "Value #C",
                        "Value #D",
                        "Value #E",
                        "Value #F",
                        "Value #G",
                        "Value #H",
                        "trend",
                        "Value #J")
                .column(Column.of("Value #A").titled("Wert"))
                .column(Column.of("Value #B").titled("Vorwert"))
                .column(Column.of("Value #C").titled("Änderung"))
                .column(Column.of("Value #D").titled("Soll nach Zielpfad"))
                .column(Column.of("Value #E").titled("Ziel"))
                .column(Column.of("Value #F").titled("Prüfschwelle"))
                .column(Column.of("Value #G").titled("Handlungsschwelle"))
                .column(Column.of("Value #H").titled("Stufe").words(Words.STAGE_NUMBER))
                .column(Column.of("trend").titled("Entwicklung").words(Words.TREND))
                .column(Column.of("Value #I").hidden())
                .column(Column.of("Value #J").titled("Abstand zur Gesamtstadt"))
                .size(24, 14);
    }

    private static String beside(String metric) {
        return onlyWith(series(metric), "pegel_indicator_value");
    }
}
