package org.pegel.grafana;

import static org.pegel.grafana.PromQl.named;
import static org.pegel.grafana.PromQl.onlyWith;
import static org.pegel.grafana.PromQl.series;

/** Lagebild: how it stands, district by district, and what is new. */
final class SituationDashboard {
    private static final String BEYOND = "(pegel_indicator_stage{stage!=\"none\"} == 1)";

    private SituationDashboard() {}

    static Dashboard create() {
        return new Dashboard(
                        "pegel-lagebild",
                        "Pegel: Lagebild",
                        "Wo steht etwas jenseits einer Schwelle, was ist offen, was hat sich geändert?",
                        "now-30d")
                .withPostgres()
                .variables(Variables.all())
                .variables(Variables.levelsOfDistricts())
                .row("Auf einen Blick", alerts(), stages(), overdue(), evaluated())
                .row("Gesamtstadt", cityMap(), alertsByField())
                .row("Gebiete und Indikatoren", heatMap())
                .row("Was zu prüfen ist", beyondLimits())
                .row("Was sich geändert hat", changedStages(), newValues(), alertsOverTime());
    }

    private static Panel alerts() {
        Panel panel = Panel.numbers(
                "Offene Meldungen",
                "Meldungen, die offen sind, nach Dringlichkeit. Das Monitoring meldet Prüfbedarf; ob gehandelt wird,"
                        + " entscheiden Menschen. Von der Auswahl oben gilt allein das Handlungsfeld.",
                Units.COUNT);
        return AlertsDashboard.openBySeverity(panel)
                .link(Link.to("Meldungen", "pegel-meldungen", "${field:queryparam}"));
    }

    private static Panel stages() {
        Panel panel = Panel.numbers(
                "Reihen nach Stufe",
                "Wie viele der gewählten Reihen (Indikator, Gebiet, Gruppe) unauffällig sind oder jenseits der Prüf- oder"
                        + " Handlungsschwelle liegen. Gezählt wird, was eine Schwelle hat und beurteilt werden kann.",
                Units.COUNT);
        String[][] stages = {
            {"none", "unauffällig", Palette.GREY},
            {"review", "Prüfschwelle", Palette.ORANGE},
            {"action", "Handlungsschwelle", Palette.VERMILLION}
        };
        for (String[] stage : stages) {
            String query = "sum(%s)".formatted(series("pegel_indicator_stage", "stage=\"" + stage[0] + "\""));
            panel.ask(Query.number(query, stage[1])).column(Column.of(stage[1]).color(stage[2]));
        }
        return panel.size(8, 4);
    }

    private static Panel overdue() {
        return Panel.numbers(
                        "Überfällige Lieferungen",
                        "Quellen, von denen am Tag der letzten Auswertung eine Lieferung überfällig war, unabhängig von der"
                                + " Auswahl oben.",
                        Units.COUNT)
                .ask(Query.number("sum(max by (source) (pegel_delivery_overdue))", "Quellen"))
                .conspicuousFrom(1, Palette.ORANGE)
                .link(Link.to("Datenlieferung", "pegel-datenlieferung", ""))
                .size(4, 4);
    }

    private static Panel evaluated() {
        return Panel.numbers(
                        "Letzte Auswertung vor",
                        "Zeit seit der letzten Auswertung, unabhängig von der Auswahl oben. Sie läuft nach jeder Lieferung und"
                                + " jede Nacht.",
                        Units.HOURS)
                .ask(Query.number(
                        "(time() - max(pegel_evaluation_last_success_timestamp_seconds)) / 3600", "Auswertung"))
                .option("textMode", "value")
                .decimals(0)
                .conspicuousFrom(48, Palette.ORANGE)
                .size(4, 4);
    }

    private static Panel cityMap() {
        String stages = PromQl.stageNumber("indicator=~\"$indicator\", district=\"gesamt\", group=~\"$group\"", "");
        return stages(
                        "Gesamtstadt",
                        "Je Indikator und Gruppe die Stufe des neuesten Werts der ganzen Stadt, unabhängig von Ebene und Gebiet."
                                + " Leer: keine Schwelle, oder der Wert wird nicht beurteilt. Ein Klick auf den Indikator führt zu"
                                + " seinem Verlauf.",
                        "Indikator")
                .ask(Query.rows("max by (Indikator, Gruppe) (%s)".formatted(named(stages))))
                .matrix("Indikator", "Gruppe")
                .column(Column.of("Indikator\\Gruppe")
                        .titled("Indikator")
                        .width(330)
                        .link(Link.toIndicator(
                                "Indikator ansehen",
                                "var-indicator=${__value.text}&var-level=gesamtstadt&${group:queryparam}")))
                .size(14, 13);
    }

    private static Panel heatMap() {
        String stages = PromQl.stageNumber(
                "indicator=~\"$indicator\", district=~\"$district\", level=~\"$part\", group=~\"$group\"", "");
        return stages(
                        "Stufen: $part",
                        "Je Gebiet und Indikator die Stufe des neuesten Werts; sind mehrere Gruppen gewählt, die der"
                                + " auffälligsten. Leer: keine Schwelle, oder der Wert wird nicht beurteilt. Gebiete und"
                                + " Indikatoren stehen nach dem Namen. Ein Klick auf eine Stufe führt zum Indikator.",
                        "Gebiet")
                .ask(Query.rows("max by (Gebiet, Indikator) (%s)".formatted(named(stages))))
                .matrix("Gebiet", "Indikator")
                .column(Column.of("Gebiet\\Indikator")
                        .titled("Gebiet")
                        .width(220)
                        .noLink())
                .link(Link.toIndicator(
                        "Indikator ansehen", "var-indicator=${__field.name}&var-level=${part}&${group:queryparam}"))
                .forEach("part")
                .size(24, 14);
    }

    private static Panel stages(String title, String description, String sortedBy) {
        return Panel.table(title, description, Units.COUNT, sortedBy)
                .words(Words.STAGE_NUMBER)
                .custom("cellOptions", Json.object("type", "color-background", "mode", "basic"))
                .custom("align", "center")
                .custom("minWidth", 130)
                .custom("wrapHeaderText", true)
                .option("cellHeight", "sm")
                .option("frozenColumns", Json.object("left", 1));
    }

    private static Panel beyondLimits() {
        return Panel.table(
                        "Reihen jenseits einer Schwelle",
                        "Reihen, deren neuester Wert jenseits der Prüf- oder Handlungsschwelle liegt, nach Indikator"
                                + " geordnet. Ein Klick auf das Gebiet führt zum Verlauf.",
                        Units.LOCAL,
                        "Indikator")
                .decimals(1)
                .ask(Query.rows(named("(" + PromQl.stageNumber() + " > 0)")))
                .ask(Query.rows(onlyWith(series("pegel_indicator_value"), BEYOND)))
                .ask(Query.rows(onlyWith(series("pegel_indicator_previous_value"), BEYOND)))
                .ask(Query.rows(onlyWith(PromQl.trend(), BEYOND)))
                .columns("Indikator", "Gebiet", "Gruppe", "Value #A", "Value #B", "Einheit", "Value #C", "trend")
                .column(Column.of("Gebiet").link(Link.toSeries()))
                .column(Column.of("Value #A").titled("Stufe").words(Words.STAGE_NUMBER))
                .column(Column.of("Value #B").titled("Wert"))
                .column(Column.of("Value #C").titled("Vorwert"))
                .column(Column.of("trend").titled("Entwicklung").words(Words.TREND))
                .column(Column.of("Value #D").hidden())
                .size(24, 12);
    }

    private static Panel alertsByField() {
        return AlertsDashboard.openByField().size(10, 13);
    }

    private static Panel changedStages() {
        String changed = "(%s\n!= %s)".formatted(PromQl.stageNumber(), PromQl.stageNumberBefore());
        return Panel.table(
                        "Andere Stufe als zu Beginn des gewählten Zeitraums",
                        "Reihen, deren Stufe heute eine andere ist als zu Beginn des oben gewählten Zeitraums. Zeigt erst"
                                + " etwas, wenn Prometheus so lange zurückreicht.",
                        Units.COUNT,
                        "Indikator")
                .ask(Query.rows(named(changed)))
                .ask(Query.rows("%s != %s".formatted(PromQl.stageNumberBefore(), PromQl.stageNumber())))
                .columns("Indikator", "Gebiet", "Gruppe", "Value #B", "Value #A")
                .column(Column.of("Gebiet").link(Link.toSeries()))
                .column(Column.of("Value #B").titled("vorher").words(Words.STAGE_NUMBER))
                .column(Column.of("Value #A").titled("jetzt").words(Words.STAGE_NUMBER))
                .column(Column.of("Einheit").hidden())
                .whenEmpty("keine")
                .size(10, 9);
    }

    private static Panel newValues() {
        String value = series("pegel_indicator_value");
        String same = "(%s\n== %s)".formatted(value, PromQl.before("pegel_indicator_value"));
        return Panel.table(
                        "Neue oder geänderte Werte",
                        "Je Indikator, wie viele neueste Werte zu Beginn des gewählten Zeitraums noch fehlten oder andere"
                                + " waren.",
                        Units.COUNT,
                        "Indikator")
                .ask(Query.rows(
                        "count by (Indikator) ((%s\nunless %s)%s)".formatted(value, same, PromQl.indicatorNames())))
                .columns("Indikator", "Value")
                .column(Column.of("Value").titled("Werte").width(90))
                .size(6, 9);
    }

    private static Panel alertsOverTime() {
        Panel panel = Panel.lines(
                "Offene Meldungen im Verlauf",
                "Wie viele Meldungen offen waren, nach Dringlichkeit, so weit Prometheus zurückreicht. Von der Auswahl oben"
                        + " gilt allein das Handlungsfeld.",
                Units.COUNT);
        return AlertsDashboard.openOverTime(panel).size(8, 9);
    }
}
