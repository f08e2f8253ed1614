package org.pegel.target;

import java.util.ArrayList;
import java.util.List;
import org.pegel.catalogue.Catalogue;
import org.pegel.table.TableColumn;
import org.pegel.table.TableLayout;

/** The columns of {@code schwellen}, as people are told about them. */
final class ThresholdLayout {
    private ThresholdLayout() {}

    static TableLayout of(Catalogue catalogue) {
        TableChoices choices = new TableChoices(catalogue);
        List<TableColumn> columns = new ArrayList<>(choices.scope());
        columns.add(TableColumn.choice(
                GapColumns.HEADER,
                "Wozu der Abstand gemessen wird, für den die Schwellen gelten; höhere Zahlen sind dann schlechter.",
                "gesamt für die Gesamtstadt, oder die Kennung einer Gruppe; leer: die Schwellen gelten für den Wert selbst",
                "gesamt",
                choices.gapTo()));
        columns.addAll(limits());
        columns.add(TableColumn.text(
                "Vorgesehene Reaktion",
                "Was geschieht, wenn die Handlungsschwelle überschritten ist. Ohne diese Angabe bleibt es beim Prüfbedarf.",
                "ein Satz",
                "Bericht im Jugendhilfeausschuss."));
        columns.add(TableColumn.text(
                "Festgelegt von",
                "Wer die Schwelle festgelegt hat.",
                "ein Gremium oder Amt",
                "Steuerungsgruppe Monitoring"));
        columns.addAll(TableChoices.validity());
        columns.add(TableColumn.text(
                "Begründung", "Warum die Schwelle hier liegt.", "ein Text", "Unterer Rand der letzten Jahre."));
        return new TableLayout("schwellen", "Schwellen", columns);
    }

    private static List<TableColumn> limits() {
        return List.of(
                TableColumn.number(
                                "Prüfschwelle",
                                "Ein schlechterer Wert ist ein Prüfbedarf.",
                                "eine Zahl in der Einheit des Indikators; leer: keine",
                                "91")
                        .needed(),
                TableColumn.number(
                                "Handlungsschwelle",
                                "Ein schlechterer Wert ist ein dringender Prüfbedarf, wenn eine Reaktion vorgesehen ist.",
                                "eine Zahl, nicht besser als die Prüfschwelle; leer: keine",
                                "88")
                        .needed(),
                TableColumn.number(
                        "Entwarnung bei",
                        "Erst ein mindestens so guter Wert beendet die Stufe.",
                        "eine Zahl, nicht schlechter als die Schwelle; leer: die Schwelle selbst",
                        "91,5"),
                TableColumn.whole(
                        "Bestätigung (Zeiträume)",
                        "So viele Zeiträume in Folge muss der Wert jenseits der Schwelle liegen.",
                        "eine ganze Zahl ab 1; leer: 1",
                        "2"),
                TableColumn.whole(
                        "Mindestfallzahl",
                        "Beruht der Wert auf weniger Fällen, wird nicht geurteilt.",
                        "eine ganze Zahl ab 0; leer: 0",
                        "60"));
    }
}
