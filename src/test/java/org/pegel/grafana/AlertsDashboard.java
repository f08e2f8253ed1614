package org.pegel.grafana;

import static org.pegel.grafana.PromQl.fieldNames;
import static org.pegel.grafana.PromQl.openAlerts;
import static org.pegel.grafana.PromQl.orZero;

/** Meldungen: what is open and was opened, and whether the mails go out. By field, never by person or department. */
final class AlertsDashboard {
    private static final String FIELD = "{field=~\"$field\"}";

    private AlertsDashboard() {}

    static Dashboard create() {
        return new Dashboard(
                        "pegel-meldungen",
                        "Pegel: Meldungen",
                        "Was ist offen, was kam dazu, wie lange bleibt es offen, und gehen die E-Mails hinaus?",
                        "now-90d")
                .variables(Variables.field())
                .row("Offen", open(), openByField().size(16, 8))
                .row("Im gewählten Zeitraum", opened(), resolved(), overTime())
                .row("Wie lange Meldungen offen bleiben", age(), duration())
                .row("E-Mails", MailPanels.queue(), MailPanels.sent());
    }

    /** One number for each severity, 0 included. */
    static Panel openBySeverity(Panel panel) {
        Words.SEVERITY
                .byValue()
                .forEach((severity, word) -> panel.ask(Query.number(orZero(ofSeverity(severity)), word)));
        return colored(panel);
    }

    static Panel openOverTime(Panel panel) {
        Words.SEVERITY
                .byValue()
                .forEach((severity, word) -> panel.ask(Query.course(orZero(ofSeverity(severity)), word)));
        return colored(panel)
                .every("1h")
                .custom("lineInterpolation", "stepAfter")
                .decimals(0);
    }

    private static String ofSeverity(String severity) {
        return "sum(%s)".formatted(openAlerts("severity", ", severity=\"" + severity + "\""));
    }

    private static Panel colored(Panel panel) {
        Words.SEVERITY
                .colors()
                .forEach((word, color) -> panel.column(Column.of(word).color(color)));
        return panel;
    }

    private static Panel open() {
        Panel panel =
                Panel.numbers("Offene Meldungen", "Meldungen, die heute offen sind, nach Dringlichkeit.", Units.COUNT);
        return openBySeverity(panel).option("orientation", "horizontal").size(8, 8);
    }

    static Panel openByField() {
        return matrix(
                "Offene Meldungen nach Handlungsfeld",
                "Meldungen, die heute offen sind, nach Handlungsfeld und Dringlichkeit. Lieferungen gehören"
                        + " zu keinem Handlungsfeld. Von der Auswahl oben gilt allein das Handlungsfeld.",
                openAlerts("field, severity", ""));
    }

    private static Panel opened() {
        return matrix(
                        "Neu geöffnet",
                        "Im gewählten Zeitraum geöffnete oder wieder geöffnete Meldungen, nach Handlungsfeld und Dringlichkeit.",
                        "round(sum by (field, severity) (increase(pegel_alerts_opened_total" + FIELD + "[$__range])))")
                .size(8, 9);
    }

    private static Panel resolved() {
        return matrix(
                        "Erledigt",
                        "Im gewählten Zeitraum erledigte Meldungen, nach Handlungsfeld und Dringlichkeit; auch solche, die bei der"
                                + " Bestandsaufnahme nur festgehalten wurden.",
                        "round(sum by (field, severity) (increase(pegel_alerts_resolved_total" + FIELD
                                + "[$__range])))")
                .size(8, 9);
    }

    private static Panel matrix(String title, String description, String query) {
        Panel panel = Panel.table(title, description, Units.COUNT, "Handlungsfeld")
                .ask(Query.rows("sum by (Handlungsfeld, severity) (%s%s)".formatted(query, fieldNames())))
                .matrix("Handlungsfeld", "severity", "critical", "warning", "info")
                .whenEmpty("keine")
                .column(Column.of("Handlungsfeld\\severity")
                        .titled("Handlungsfeld")
                        .width(260));
        Words.SEVERITY
                .byValue()
                .forEach((severity, word) -> panel.column(Column.of(severity).titled(word)));
        return panel;
    }

    private static Panel overTime() {
        Panel panel = Panel.lines(
                "Offene Meldungen im Verlauf", "Wie viele Meldungen offen waren, nach Dringlichkeit.", Units.COUNT);
        return openOverTime(panel).size(8, 9);
    }

    private static Panel age() {
        return Panel.table(
                        "Alter der offenen Meldungen",
                        "Wie lange die offenen Meldungen eines Handlungsfelds schon offen sind: im Mittel und die älteste."
                                + " Ausgewertet wird nur nach Handlungsfeld, nie nach Dienststelle oder Person.",
                        Units.DAYS,
                        "Handlungsfeld")
                .decimals(0)
                .ask(Query.rows(byField("pegel_alerts_open_age_mean_seconds")))
                .ask(Query.rows(byField("pegel_alerts_open_age_max_seconds")))
                .columns("Handlungsfeld", "Value #A", "Value #B")
                .column(Column.of("Value #A").titled("im Mittel"))
                .column(Column.of("Value #B").titled("älteste"))
                .whenEmpty("keine offen");
    }

    private static String byField(String metric) {
        return "max by (Handlungsfeld) (max by (field) (%s%s) / 86400%s)".formatted(metric, FIELD, fieldNames());
    }

    private static Panel duration() {
        String sum = "sum by (field) (increase(pegel_alerts_resolved_after_seconds_sum" + FIELD + "[$__range]))";
        String count = "sum by (field) (increase(pegel_alerts_resolved_after_seconds_count" + FIELD + "[$__range]))";
        return Panel.table(
                        "Dauer der erledigten Meldungen",
                        "Wie lange Meldungen im Mittel offen waren, die im gewählten Zeitraum erledigt wurden. Nur nach"
                                + " Handlungsfeld.",
                        Units.DAYS,
                        "Handlungsfeld")
                .decimals(0)
                .ask(Query.rows(
                        "max by (Handlungsfeld) ((%s / (%s > 0) / 86400)%s)".formatted(sum, count, fieldNames())))
                .columns("Handlungsfeld", "Value")
                .column(Column.of("Value").titled("im Mittel"))
                .whenEmpty("keine erledigt");
    }
}
