package org.pegel.target;

import java.util.ArrayList;
import java.util.List;
import org.pegel.catalogue.Catalogue;
import org.pegel.table.TableColumn;
import org.pegel.table.TableLayout;

/** The columns of {@code ziele}, as people are told about them. */
final class TargetLayout {
    private TargetLayout() {}

    static TableLayout of(Catalogue catalogue) {
        TableChoices choices = new TableChoices(catalogue);
        List<TableColumn> columns = new ArrayList<>(choices.scope());
        columns.addAll(aim(choices));
        columns.addAll(TableChoices.validity());
        columns.addAll(decision());
        return new TableLayout("ziele", "Ziele", columns);
    }

    private static List<TableColumn> aim(TableChoices choices) {
        return List.of(
                TableColumn.choice(
                                "Zielart",
                                "Was das Ziel verlangt: einen Wert bis zu einem Jahr erreichen, ihn immer einhalten, nur besser"
                                        + " werden, langsamer wachsen, einen Abstand schließen oder in einem Korridor liegen.",
                                "ein Wort der Liste",
                                TargetType.REACH.word(),
                                TableChoices.types())
                        .needed(),
                TableColumn.whole(
                        "Ausgangsjahr",
                        "Das Jahr, von dem aus gerechnet wird.",
                        "ein Jahr; nötig beim Verfahren zielpfad und bei „höchstens wachsen um“",
                        "2024"),
                TableColumn.number(
                        "Ausgangswert",
                        "Der Wert im Ausgangsjahr, bei einem Abstand der Abstand.",
                        "eine Zahl in der Einheit des Indikators",
                        "92"),
                TableColumn.number(
                                "Zielwert",
                                "Der Wert, um den es geht. Bei einem Abstand der Abstand, der bleiben darf; bei „höchstens"
                                        + " wachsen um“ Prozent je Jahr.",
                                "eine Zahl in der Einheit des Indikators; leer bei „verbessern“ und „Korridor“",
                                "97")
                        .needed(),
                TableColumn.whole(
                                "Zieljahr",
                                "Bis zu welchem Jahr der Zielwert erreicht sein soll.",
                                "ein Jahr; leer bei „einhalten“, „verbessern“ und „höchstens wachsen um“",
                                "2030")
                        .needed(),
                TableColumn.number(
                        AimColumns.LOWER, "Das untere Ende des Korridors.", "eine Zahl; nur bei „Korridor“", "90"),
                TableColumn.number(
                        AimColumns.UPPER, "Das obere Ende des Korridors.", "eine Zahl; nur bei „Korridor“", "95"),
                TableColumn.choice(
                        AimColumns.GROUP,
                        "Zu welcher Gruppe der Abstand gemessen wird.",
                        "die Kennung einer anderen Gruppe; nur bei „Abstand zur Gruppe schließen“",
                        "insgesamt",
                        choices.groups()),
                TableColumn.choice(
                        "Verfahren",
                        "Wie beurteilt wird, ob das Ziel erreicht wird.",
                        "ein Wort der Liste; leer: destatis",
                        TargetMethod.PATH.id(),
                        TableChoices.methods()),
                TableColumn.text(
                        Milestones.HEADER,
                        "Werte auf dem Weg zum Ziel.",
                        "Jahr und Wert, durch Semikolon getrennt; nur beim Verfahren zielpfad",
                        "2026: 30; 2028: 45,5"));
    }

    private static List<TableColumn> decision() {
        return List.of(
                TableColumn.text("Gremium", "Wer das Ziel beschlossen hat.", "ein Text", "Stadtrat"),
                TableColumn.date("Beschlussdatum", "Wann es beschlossen wurde.", "ein Datum", "27.03.2025"),
                TableColumn.text("Vorlagen-Nr.", "Die Vorlage, in der es steht.", "ein Text", "25/00117"),
                TableColumn.text(
                        "Federführung", "Wer für das Ziel zuständig ist.", "die Kennung eines Amts", "bildungsreferat"),
                TableColumn.text(
                        "Begründung",
                        "Warum es dieses Ziel gibt.",
                        "ein Text",
                        "Alle Kinder sollen eine Kita besuchen."));
    }
}
