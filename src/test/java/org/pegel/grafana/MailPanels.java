package org.pegel.grafana;

/** Whether mails go out; asked for by those who follow alerts and by those who run Pegel. */
final class MailPanels {

    private MailPanels() {}

    static Panel queue() {
        return Panel.numbers(
                        "E-Mails in der Warteschlange",
                        "Wartend: noch nicht verschickt, auch nach einem Fehlversuch. Aufgegeben: nach allen Versuchen nicht"
                                + " zugestellt; bitte das Postfach und den Mailserver prüfen. Unabhängig von der Auswahl oben.",
                        Units.COUNT)
                .ask(Query.number("max(pegel_mails_owed)", "wartend"))
                .ask(Query.number("max(pegel_mails_failed)", "aufgegeben"))
                .ask(Query.number("max(pegel_mails_oldest_owed_age_seconds) / 3600", "älteste wartet"))
                .column(Column.of("älteste wartet").unit(Units.HOURS).decimals(1))
                .column(Column.of("aufgegeben").conspicuousFrom(1, Palette.VERMILLION))
                .size(12, 6);
    }

    static Panel sent() {
        return Panel.lines(
                        "Verschickte E-Mails je Tag",
                        "Wie viele E-Mails in den 24 Stunden davor verschickt wurden, unabhängig von der Auswahl oben.",
                        Units.COUNT)
                .ask(Query.course("round(max(increase(pegel_mails_sent_total[1d])))", "verschickt"))
                .color(Palette.BLUE)
                .decimals(0)
                .size(12, 6);
    }
}
