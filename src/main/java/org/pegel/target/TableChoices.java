package org.pegel.target;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Group;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.SpatialLevel;
import org.pegel.table.TableColumn;
import org.pegel.table.TableColumn.Choices;
import org.pegel.table.TableColumn.Option;

/** The columns that both tables begin and end with: the series a row holds for, and when. */
final class TableChoices {
    private final Catalogue catalogue;

    TableChoices(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Indikator, Ebene, Gebiet, Gruppe. */
    List<TableColumn> scope() {
        return List.of(
                TableColumn.choice(
                                "Indikator",
                                "Für welchen Indikator die Zeile gilt.",
                                "die Kennung eines Indikators, der bewertet wird",
                                example(catalogue.indicators().keySet()),
                                indicators())
                        .needed(),
                TableColumn.choice(
                        "Ebene",
                        "Auf welcher räumlichen Ebene die Zeile gilt.",
                        "die Kennung einer Ebene; leer: alle Ebenen",
                        example(catalogue.levels().keySet()),
                        choices("Ebene", catalogue.levels().values(), SpatialLevel::id, SpatialLevel::name)),
                TableColumn.choice(
                        "Gebiet",
                        "Für welches Gebiet die Zeile gilt. Sie geht dort der Zeile für die ganze Ebene vor.",
                        "die Kennung eines Gebiets; leer: alle Gebiete der Ebene",
                        example(catalogue.districts().keySet()),
                        choices("Gebiet", catalogue.districts().values(), District::id, District::name)),
                TableColumn.choice(
                        "Gruppe",
                        "Für welche Bevölkerungsgruppe die Zeile gilt.",
                        "die Kennung einer Gruppe, für die es den Indikator gibt; leer: alle Gruppen",
                        Group.ALL,
                        groups()));
    }

    /** Gilt ab, Gilt bis. */
    static List<TableColumn> validity() {
        return List.of(
                TableColumn.date(
                        "Gilt ab",
                        "Der erste Tag, an dem die Zeile gilt.",
                        "ein Datum; leer: schon immer",
                        "01.04.2025"),
                TableColumn.date(
                        "Gilt bis",
                        "Der letzte Tag, an dem die Zeile gilt. Eine Zeile wird nicht geändert, sondern beendet und durch eine"
                                + " neue abgelöst.",
                        "ein Datum ab „Gilt ab“; leer: bis auf Weiteres",
                        "31.12.2027"));
    }

    Choices groups() {
        return choices("Gruppe", catalogue.groups().values(), Group::id, Group::name);
    }

    /** The city, or a group. */
    Choices gapTo() {
        List<Option> all = new ArrayList<>();
        all.add(new Option(District.CITY, "Gesamtstadt"));
        all.addAll(groups().options());
        return Choices.one("Bezug", all);
    }

    static Choices types() {
        return Choices.words(
                "Zielart",
                Arrays.stream(TargetType.values()).map(TargetType::word).toList());
    }

    static Choices methods() {
        return Choices.words(
                "Verfahren",
                Arrays.stream(TargetMethod.values()).map(TargetMethod::id).toList());
    }

    private Choices indicators() {
        List<Indicator> judged = catalogue.indicators().values().stream()
                .filter(indicator -> !indicator.isContext())
                .toList();
        return choices("Indikator", judged, Indicator::id, indicator -> indicator.name() + unit(indicator));
    }

    private static String unit(Indicator indicator) {
        return indicator.unit().isEmpty() ? "" : " (" + indicator.unit() + ")";
    }

    private static <T> Choices choices(
            String name, Collection<T> all, Function<T, String> id, Function<T, String> called) {
        return Choices.one(
                name,
                all.stream()
                        .map(one -> new Option(id.apply(one), called.apply(one)))
                        .toList());
    }

    private static String example(Collection<String> ids) {
        return ids.stream().findFirst().orElse("");
    }
}
