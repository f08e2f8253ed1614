package org.pegel.rule.severity;

import java.util.ArrayList;
import java.util.List;
import org.pegel.rule.Severity;
import org.pegel.table.TableColumn;
import org.pegel.table.TableColumn.Choices;
import org.pegel.table.TableLayout;

/** The columns of {@code bewertung}, as people are told about them. */
public final class SeverityLayout {
    private SeverityLayout() {}

    /** In the usual order. */
    public static TableLayout get() {
        List<TableColumn> columns = new ArrayList<>();
        columns.add(aspect(Aspect.STAGE, "Welche Schwelle erreicht ist.", "Handlungsschwelle")
                .needed());
        columns.add(aspect(Aspect.TREND, "Wohin sich die vergleichbaren Werte entwickeln.", "ungünstig"));
        columns.add(
                aspect(Aspect.TARGET, "Wie es um das Ziel steht; bei mehreren zählt das schlechteste.", "verfehlt"));
        columns.add(aspect(
                Aspect.CERTAINTY,
                "Ob der Trend deutlicher ist, als durch Zufall zu erwarten wäre.",
                "nicht gesichert"));
        columns.add(TableColumn.choice(
                        SeverityTableFile.SEVERITY,
                        "Wie schwer ein Befund wiegt, auf den die Zeile passt.",
                        "ein Wort der Liste",
                        "Prüfbedarf",
                        Choices.words("Schwere", List.copyOf(Severity.byWord().keySet())))
                .needed());
        columns.add(TableColumn.text(
                SeverityTableFile.ANSWER,
                "Wie lange das Amt Zeit für eine Stellungnahme hat.",
                "eine Zahl von Tagen, Wochen oder Monaten; leer: keine Frist",
                "4 Wochen"));
        columns.add(TableColumn.text(
                SeverityTableFile.REASON,
                "Warum die Zeile so entscheidet.",
                "ein Text",
                "Eine Prüfschwelle fragt nach, mehr nicht."));
        return new TableLayout("bewertung", "Bewertung", columns);
    }

    private static TableColumn aspect(Aspect aspect, String meaning, String example) {
        return TableColumn.choice(
                aspect.header(),
                meaning + " Auf jede Reihe muss genau eine Zeile passen.",
                "Wörter der Liste, mehrere durch Komma getrennt; leer: gleich welche",
                example,
                Choices.severalWords(aspect.header(), aspect.words()));
    }
}
