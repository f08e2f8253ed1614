package org.pegel.target;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.table.HeaderedTable;
import org.pegel.table.Problems;

/** Reads {@code ziele.csv}. */
final class TargetTable {

    private static final List<String> REQUIRED = List.of("Indikator", "Zielart", "Zielwert", "Zieljahr");
    private static final List<String> OPTIONAL = List.of(
            "Ausgangsjahr", "Ausgangswert", "Gremium", "Beschlussdatum", "Vorlagen-Nr.", "Federführung", "Begründung");
    private static final String ONE_IN_FORCE =
            "eine Zeile je Reihe und Tag („Gilt bis“ der einen vor „Gilt ab“ der anderen), oder erreichen mit"
                    + " verschiedenen Zieljahren";
    private static final Map<String, TargetType> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put("erreichen", TargetType.REACH);
        TYPES.put("einhalten", TargetType.HOLD);
        TYPES.put("verbessern", TargetType.IMPROVE);
    }

    private final Catalogue catalogue;
    private final Problems problems;

    private TargetTable(Catalogue catalogue, Problems problems) {
        this.catalogue = catalogue;
        this.problems = problems;
    }

    static List<Target> read(Path file, Catalogue catalogue, Problems problems) {
        TargetTable table = new TargetTable(catalogue, problems);
        List<Target> targets = RowFrame.rows(file, REQUIRED, OPTIONAL, table::target, problems);
        Ambiguities.check(targets, TargetTable::haveDifferentYears, ONE_IN_FORCE, problems);
        return targets;
    }

    private static boolean haveDifferentYears(Target one, Target other) {
        return one.year() != null && other.year() != null && !one.year().equals(other.year());
    }

    /** The cells that hold numbers and days; absent when blank or unreadable. */
    private record Numbers(
            @Nullable Integer baselineYear,
            @Nullable Double baseline,
            @Nullable Double value,
            @Nullable Integer year,
            @Nullable LocalDate decidedOn) {

        static Numbers read(HeaderedTable.Record row) {
            return new Numbers(
                    row.year("Ausgangsjahr"),
                    row.number("Ausgangswert"),
                    row.number("Zielwert"),
                    row.year("Zieljahr"),
                    row.date("Beschlussdatum"));
        }

        boolean sayWhat(TargetType type) {
            return (type == TargetType.IMPROVE || value != null) && (type != TargetType.REACH || year != null);
        }
    }

    private @Nullable Target target(HeaderedTable.Record row) {
        RowFrame frame = RowFrame.read(row, catalogue, problems);
        boolean hasType = !row.requiredText("Zielart").isEmpty();
        TargetType type = hasType ? row.choice("Zielart", TYPES) : null;
        Numbers numbers = Numbers.read(row);
        if (type == null || !isComplete(type, row) || !numbers.sayWhat(type) || frame == null) {
            return null;
        }
        Target target = target(row, frame, type, numbers);
        checkBaseline(target, frame, row);
        return yearsFit(target, row) ? target : null;
    }

    private static Target target(HeaderedTable.Record row, RowFrame frame, TargetType type, Numbers numbers) {
        return new Target(
                frame.scope(),
                type,
                numbers.baselineYear(),
                numbers.baseline(),
                numbers.value(),
                numbers.year(),
                frame.validFrom(),
                frame.validTo(),
                row.text("Gremium"),
                numbers.decidedOn(),
                row.text("Vorlagen-Nr."),
                row.text("Federführung"),
                row.text("Begründung"),
                row.place());
    }

    private static boolean isComplete(TargetType type, HeaderedTable.Record row) {
        boolean valueRight = hasText(row, "Zielwert", type != TargetType.IMPROVE, type);
        return hasText(row, "Zieljahr", type == TargetType.REACH, type) && valueRight;
    }

    private static boolean hasText(HeaderedTable.Record row, String header, boolean wanted, TargetType type) {
        boolean there = row.text(header) != null;
        if (wanted && !there) {
            row.error(header, "„" + header + "“ fehlt", "bei der Zielart " + word(type) + " eine Angabe");
        }
        if (!wanted && there) {
            row.error(header, "„" + header + "“ passt nicht zur Zielart " + word(type), "eine leere Zelle");
        }
        return wanted == there;
    }

    private static String word(TargetType type) {
        return TYPES.entrySet().stream()
                .filter(word -> word.getValue() == type)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static boolean yearsFit(Target target, HeaderedTable.Record row) {
        Integer year = target.year();
        if (year == null) {
            return true;
        }
        if (!target.validFrom().equals(LocalDate.MIN)
                && year < target.validFrom().getYear()) {
            int first = target.validFrom().getYear();
            row.error("Zieljahr", "das Zieljahr liegt vor „Gilt ab“", "ein Jahr ab " + first);
            return false;
        }
        Integer baselineYear = target.baselineYear();
        if (baselineYear != null && year <= baselineYear) {
            row.error(
                    "Zieljahr", "das Zieljahr liegt nicht nach dem Ausgangsjahr", "ein Jahr ab " + (baselineYear + 1));
            return false;
        }
        return true;
    }

    private static void checkBaseline(Target target, RowFrame frame, HeaderedTable.Record row) {
        Double value = target.value();
        Double baseline = target.baseline();
        if (target.type() == TargetType.REACH && value != null && baseline != null && !frame.isWorse(baseline, value)) {
            String than = row.text("Ausgangswert");
            row.warning("Zielwert", "der Zielwert ist nicht besser als der Ausgangswert " + than, null);
        }
    }
}
