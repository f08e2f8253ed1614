package org.pegel.grafana;

import static org.pegel.grafana.PromQl.series;

/** Datenlieferung: which source is late, what was rejected, and how old the values are. */
final class DeliveriesDashboard {
    private static final String SOURCE = "{source=~\"$source\"}";
    private static final String ONLY_SOURCE = " Unabhängig von der Auswahl oben, bis auf die Quelle.";

    private DeliveriesDashboard() {}

    static Dashboard create() {
        return new Dashboard(
                        "pegel-datenlieferung",
                        "Pegel: Datenlieferung",
                        "Welche Quelle ist überfällig, was wurde abgewiesen, wie alt sind die Werte?",
                        "now-90d")
                .variables(Variable.label(
                        "source",
                        "Quelle",
                        "Quellen, die liefern sollen oder geliefert haben.",
                        "{__name__=~\"pegel_delivery_overdue|pegel_deliveries\"}"))
                .variables(Variables.all())
                .row("Quellen", overdue(), rejectedCount(), sources())
                .row("Zeilen der Lieferungen", rows(), rejected())
                .row("Alter der Werte", ages());
    }

    private static Panel overdue() {
        return Panel.numbers(
                        "Überfällige Quellen",
                        "Quellen, von denen am Tag der letzten Auswertung eine Lieferung überfällig war." + ONLY_SOURCE,
                        Units.COUNT)
                .ask(Query.number("sum(max by (source) (pegel_delivery_overdue" + SOURCE + "))", "überfällig"))
                .ask(Query.number("count(max by (source) (pegel_delivery_overdue" + SOURCE + "))", "erwartet"))
                .column(Column.of("überfällig").conspicuousFrom(1, Palette.ORANGE))
                .whenEmpty("keine erwartet")
                .size(6, 5);
    }

    private static Panel rejectedCount() {
        return Panel.numbers(
                        "Abgewiesen im gewählten Zeitraum",
                        "Zeilen, die beim Einlesen abgewiesen wurden; der Bericht neben der Datei nennt die Gründe. Dateien:"
                                + " ganz abgewiesen." + ONLY_SOURCE,
                        Units.COUNT)
                .ask(Query.number(
                        "round(sum(increase(pegel_import_rows_total{outcome=\"rejected\", source=~\"$source\"}[$__range])))",
                        "Zeilen"))
                .ask(Query.number(
                        "round(sum(increase(pegel_imports_total{outcome=\"refused\", source=~\"$source\"}[$__range])))",
                        "Dateien"))
                .column(Column.of("Zeilen").conspicuousFrom(1, Palette.ORANGE))
                .column(Column.of("Dateien").conspicuousFrom(1, Palette.ORANGE))
                .size(6, 5);
    }

    private static Panel sources() {
        Panel panel = Panel.table(
                        "Quellen",
                        "Je Quelle: wann die letzte Lieferung kam, wann die nächste fällig ist und ob sie überfällig ist. Mit"
                                + " einer Quelle ohne Termin ist nichts vereinbart, oder es steht nichts aus."
                                + ONLY_SOURCE,
                        Units.COUNT,
                        "Quelle")
                .ask(Query.rows("max by (source) (pegel_delivery_age_seconds" + SOURCE + ") / 86400"))
                .ask(Query.rows("1000 * max by (source) (pegel_delivery_due_timestamp_seconds" + SOURCE + ")"))
                .ask(Query.rows("max by (source) (pegel_delivery_overdue" + SOURCE + ")"))
                .ask(Query.rows(state("received|checked")))
                .ask(Query.rows(state("embargoed")))
                .ask(Query.rows(state("released")))
                .columns("source", "Value #A", "Value #B", "Value #C", "Value #D", "Value #E", "Value #F")
                .column(Column.of("source").titled("Quelle"))
                .column(Column.of("Value #A")
                        .titled("letzte Lieferung vor")
                        .unit(Units.DAYS)
                        .decimals(0))
                .column(Column.of("Value #B").titled("nächste fällig am").unit(Units.DATE))
                .column(Column.of("Value #C").titled("Termin").words(Words.OVERDUE))
                .column(Column.of("Value #D").titled("wartet auf Freigabe"))
                .column(Column.of("Value #E").titled("mit Sperrfrist"))
                .column(Column.of("Value #F").titled("freigegeben"));
        return panel.size(12, 12);
    }

    private static String state(String states) {
        return "sum by (source) (max by (source, state) (pegel_deliveries{state=~\"%s\", source=~\"$source\"}))"
                .formatted(states);
    }

    private static Panel rows() {
        Panel panel = Panel.table(
                "Was aus den Zeilen wurde",
                "Zeilen aller Lieferungen im gewählten Zeitraum, je Quelle und Ergebnis. Gefiltert: gehört nicht zu den"
                        + " Indikatoren dieser Stadt." + ONLY_SOURCE,
                Units.LOCAL,
                "Quelle");
        panel.ask(Query.rows(
                        "round(sum by (source, outcome) (increase(pegel_import_rows_total" + SOURCE + "[$__range])))"))
                .matrix("source", "outcome", Words.OUTCOME.byValue().keySet().toArray(String[]::new))
                .column(Column.of("source\\outcome").titled("Quelle"));
        Words.OUTCOME
                .byValue()
                .forEach((outcome, word) -> panel.column(Column.of(outcome).titled(word)));
        return panel.whenEmpty("keine").size(14, 10);
    }

    private static Panel rejected() {
        return Panel.lines(
                        "Abgewiesene Zeilen im Verlauf",
                        "Abgewiesene Zeilen in den 24 Stunden davor, je Quelle." + ONLY_SOURCE,
                        Units.COUNT)
                .ask(Query.course(
                        "round(sum by (source) (increase(pegel_import_rows_total{outcome=\"rejected\", source=~\"$source\"}[1d])))",
                        "{{source}}"))
                .shadesOf(Palette.ORANGE)
                .decimals(0)
                .size(10, 10);
    }

    private static Panel ages() {
        String age = series("pegel_indicator_age_seconds") + " / 86400" + PromQl.indicatorNames() + PromQl.levelNames();
        return Panel.table(
                        "Alter der neuesten Werte",
                        "Zeit vom Ende des neuesten Zeitraums bis zum Tag der letzten Auswertung, je Indikator und Ebene: das"
                                + " jüngste und das älteste Gebiet. Gehen beide auseinander, fehlen Werte einzelner Gebiete.",
                        Units.DAYS,
                        "Indikator")
                .decimals(0)
                .ask(Query.rows("min by (Indikator, Ebene) (" + age + ")"))
                .ask(Query.rows("max by (Indikator, Ebene) (" + age + ")"))
                .columns("Indikator", "Ebene", "Value #A", "Value #B")
                .column(Column.of("Value #A").titled("jüngster Wert"))
                .column(Column.of("Value #B").titled("ältester Wert"))
                .size(24, 12);
    }
}
