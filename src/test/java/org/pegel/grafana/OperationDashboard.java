package org.pegel.grafana;

/** Betrieb: whether Pegel runs, does its tasks and answers. */
final class OperationDashboard {
    private static final String HERE = "{instance=~\"$instance\"}";

    private OperationDashboard() {}

    static Dashboard create() {
        return new Dashboard(
                        "pegel-betrieb", "Pegel: Betrieb", "Läuft Pegel, tut es seine Arbeit, antwortet es?", "now-6h")
                .variables(Variable.label(
                        "instance", "Instanz", "Läuft Pegel mehrfach, hier eine davon.", "pegel_rules_reload_success"))
                .mark("Start von Pegel", "process_start_time_seconds" + HERE + " * 1000")
                .row("Gesundheit", up(), rules(), evaluation(), ceiling(), warnings())
                .row("Aufgaben und E-Mails", tasks(), evaluationDuration(), MailPanels.queue(), MailPanels.sent())
                .row("HTTP", requests(), slow(), failed())
                .row("Java und Datenbank", heap(), collection(), pool());
    }

    private static Panel up() {
        return Panel.numbers(
                        "Erreichbar",
                        "Ob Prometheus die Instanz beim letzten Mal erreicht hat, und seit wann sie läuft.",
                        Units.COUNT)
                .ask(Query.number("min(up" + HERE + ")", "erreichbar"))
                .ask(Query.number("min(time() - process_start_time_seconds" + HERE + ") / 3600", "läuft seit"))
                .column(Column.of("erreichbar").mapped(Words.YES_NO))
                .column(Column.of("läuft seit").unit(Units.HOURS).decimals(1))
                .size(6, 5);
    }

    private static Panel rules() {
        return Panel.numbers(
                        "Regeln",
                        "Ob die Ordner der Regeln zuletzt brauchbar waren; sonst gilt die letzte gute Fassung weiter. Dazu, wie"
                                + " lange das Übersetzen dauerte.",
                        Units.COUNT)
                .ask(Query.number("min(pegel_rules_reload_success" + HERE + ")", "brauchbar"))
                .ask(Query.number("max(pegel_rules_compile_seconds" + HERE + ")", "übersetzt in"))
                .column(Column.of("brauchbar").mapped(Words.YES_NO))
                .column(Column.of("übersetzt in").unit(Units.SECONDS).decimals(2))
                .size(6, 5);
    }

    private static Panel evaluation() {
        return Panel.numbers(
                        "Letzte Auswertung vor",
                        "Zeit seit der letzten Auswertung. Sie läuft nach jeder Lieferung und jede Nacht; nach zwei Tagen"
                                + " stimmt etwas nicht.",
                        Units.HOURS)
                .ask(Query.number(
                        "(time() - max(pegel_evaluation_last_success_timestamp_seconds" + HERE + ")) / 3600",
                        "Auswertung"))
                .option("textMode", "value")
                .decimals(1)
                .conspicuousFrom(48, Palette.ORANGE)
                .size(6, 5);
    }

    private static Panel ceiling() {
        return Panel.numbers(
                        "Reihen für Prometheus",
                        "Wie viele Reihen Pegel zeigt, neben der eingestellten Grenze, und wie viele wegen ihr wegfallen"
                                + " (pegel.metrics.domain-series-ceiling).",
                        Units.LOCAL)
                .ask(Query.number("max(pegel_domain_series" + HERE + ")", "gezeigt"))
                .ask(Query.number("max(pegel_domain_series_ceiling" + HERE + ")", "Grenze"))
                .ask(Query.number("max(sum by (instance) (pegel_domain_series_dropped" + HERE + "))", "weggelassen"))
                .column(Column.of("weggelassen").conspicuousFrom(1, Palette.VERMILLION))
                .size(6, 5);
    }

    private static Panel warnings() {
        return Panel.table(
                        "Warnungen",
                        "Wovor Prometheus gerade warnt, nach den Regeln in grafana/prometheus/rules; sie gehen auch an den"
                                + " Alertmanager. Sind die Regeln nicht geladen, bleibt die Tabelle leer. Unabhängig von der"
                                + " Auswahl oben.",
                        Units.COUNT,
                        "Warnung")
                .ask(Query.rows("count by (alertname, severity) (ALERTS{alertstate=\"firing\", area=\"operation\"})"))
                .columns("alertname", "severity", "Value")
                .column(Column.of("alertname").titled("Warnung").mapped(Words.WARNING))
                .column(Column.of("severity").titled("Dringlichkeit").words(Words.URGENCY))
                .column(Column.of("Value").titled("wie oft"))
                .whenEmpty("keine")
                .size(24, 6);
    }

    private static Panel tasks() {
        Panel panel = Panel.table(
                        "Aufgaben",
                        "Wann eine Aufgabe zuletzt ohne Fehler getan wurde, von welcher Instanz auch immer.",
                        Units.COUNT,
                        "Aufgabe")
                .ask(Query.rows(
                        "(time() - max by (task) (pegel_task_last_success_timestamp_seconds" + HERE + ")) / 3600"))
                .columns("task", "Value")
                .column(Column.of("task").titled("Aufgabe").mapped(Words.TASK))
                .column(Column.of("Value")
                        .titled("zuletzt vor")
                        .unit(Units.HOURS)
                        .decimals(2));
        return panel.size(12, 8);
    }

    private static Panel evaluationDuration() {
        return duration(
                        "Dauer der Auswertungen",
                        "Wie lange Auswertungen in der Stunde davor im Mittel dauerten; keine Linie, wo keine war.",
                        "pegel_evaluation_seconds",
                        "[1h]",
                        "Auswertung")
                .size(12, 8);
    }

    private static Panel duration(String title, String description, String metric, String window, String legend) {
        return Panel.lines(title, description, Units.SECONDS)
                .ask(Query.course(
                        "sum(rate(%1$s_sum%2$s%3$s)) / sum(rate(%1$s_count%2$s%3$s))".formatted(metric, HERE, window),
                        legend))
                .color(Palette.BLUE);
    }

    private static Panel requests() {
        return Panel.lines("Anfragen", "Anfragen je Sekunde, nach dem Ergebnis.", Units.PER_SECOND)
                .ask(Query.course(
                        "sum by (outcome) (rate(http_server_requests_seconds_count" + HERE + "[$__rate_interval]))",
                        "{{outcome}}"))
                .column(Column.of("SUCCESS").color(Palette.BLUE))
                .column(Column.of("CLIENT_ERROR").color(Palette.ORANGE).dashed())
                .column(Column.of("SERVER_ERROR").color(Palette.VERMILLION).dashed())
                .color(Palette.GREY)
                .size(8, 8);
    }

    private static Panel slow() {
        return duration(
                        "Antwortzeit",
                        "Wie lange Antworten im Mittel dauerten.",
                        "http_server_requests_seconds",
                        "[$__rate_interval]",
                        "im Mittel")
                .ask(Query.course("max(http_server_requests_seconds_max" + HERE + ")", "längste"))
                .column(Column.of("längste").color(Palette.ORANGE).dashed())
                .size(8, 8);
    }

    private static Panel failed() {
        String all = "sum by (uri) (increase(http_server_requests_seconds_count" + HERE + "[$__range]))";
        String failed = all.replace("{", "{outcome=\"SERVER_ERROR\", ");
        return Panel.table(
                        "Anfragen nach Adresse",
                        "Wie viele Anfragen im gewählten Zeitraum kamen und wie viele Pegel nicht beantworten konnte"
                                + " (Statuscode ab 500).",
                        Units.LOCAL,
                        "Adresse")
                .ask(Query.rows("round(%s)".formatted(all)))
                .ask(Query.rows("round(%s)\nor 0 * %s".formatted(failed, all)))
                .columns("uri", "Value #A", "Value #B")
                .column(Column.of("uri").titled("Adresse"))
                .column(Column.of("Value #A").titled("Anfragen").decimals(0))
                .column(Column.of("Value #B").titled("Fehler").decimals(0))
                .size(8, 8);
    }

    private static Panel heap() {
        return Panel.lines(
                        "Speicher", "Was Pegel vom Heap belegt, neben dem, was es höchstens belegen darf.", Units.BYTES)
                .ask(Query.course(
                        "sum by (instance) (jvm_memory_used_bytes{area=\"heap\", instance=~\"$instance\"})",
                        "belegt, {{instance}}"))
                .ask(Query.course(
                        "max(sum by (instance) (jvm_memory_max_bytes{area=\"heap\", instance=~\"$instance\"}))",
                        "Grenze"))
                .shadesOf(Palette.BLUE)
                .column(Column.of("Grenze").color(Palette.VERMILLION).dashed())
                .size(8, 8);
    }

    private static Panel collection() {
        return Panel.lines(
                        "Pausen der Speicherbereinigung",
                        "Anteil der Zeit, die Pegel für die Speicherbereinigung stillstand. Dauerhaft über 5 %: mehr Speicher geben.",
                        Units.PERCENT)
                .ask(Query.course(
                        "sum by (instance) (rate(jvm_gc_pause_seconds_sum" + HERE + "[$__rate_interval]))",
                        "{{instance}}"))
                .shadesOf(Palette.BLUE)
                .size(8, 8);
    }

    private static Panel pool() {
        return Panel.lines(
                        "Verbindungen zur Datenbank",
                        "Benutzte Verbindungen neben der Grenze, und wie viele auf eine warten. Wartet dauerhaft etwas, ist die"
                                + " Datenbank zu langsam oder die Grenze zu klein.",
                        Units.COUNT)
                .ask(Query.course("sum(hikaricp_connections_active" + HERE + ")", "benutzt"))
                .ask(Query.course("sum(hikaricp_connections_pending" + HERE + ")", "wartend"))
                .ask(Query.course("sum(hikaricp_connections_max" + HERE + ")", "Grenze"))
                .color(Palette.BLUE)
                .column(Column.of("wartend").color(Palette.ORANGE).thick())
                .column(Column.of("Grenze").color(Palette.VERMILLION).dashed())
                .decimals(0)
                .size(8, 8);
    }
}
