package org.pegel.target;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.ValueText;
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
        List<Target> targets = new ArrayList<>();
        for (HeaderedTable.Record row :
                HeaderedTable.read(file, REQUIRED, withFrame(), problems).rows()) {
            Target target = table.target(row);
            if (target != null) {
                targets.add(target);
            }
        }
        Ambiguities.check(targets, TargetTable::haveDifferentYears, ONE_IN_FORCE, problems);
        return targets;
    }

    private static List<String> withFrame() {
        List<String> headers = new ArrayList<>(OPTIONAL);
        headers.addAll(RowFrame.HEADERS);
        return headers;
    }

    private static boolean haveDifferentYears(Target one, Target other) {
        return one.year() != null && other.year() != null && !one.year().equals(other.year());
    }

    private @Nullable Target target(HeaderedTable.Record row) {
        RowFrame frame = RowFrame.read(row, catalogue, problems);
        boolean hasType = !row.requiredText("Zielart").isEmpty();
        TargetType type = hasType ? row.choice("Zielart", TYPES) : null;
        Double value = row.number("Zielwert");
        Integer year = row.year("Zieljahr");
        if (type == null || !isComplete(type, row) || frame == null) {
            return null;
        }
        Target target = new Target(
                frame.scope(),
                type,
                row.year("Ausgangsjahr"),
                row.number("Ausgangswert"),
                value,
                year,
                frame.validFrom(),
                frame.validTo(),
                row.text("Gremium"),
                row.date("Beschlussdatum"),
                row.text("Vorlagen-Nr."),
                row.text("Federführung"),
                row.text("Begründung"),
                row.place());
        boolean readable =
                (value != null || row.text("Zielwert") == null) && (year != null || row.text("Zieljahr") == null);
        return checkYears(target, row) && readable ? checkBaseline(target, frame, row) : null;
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
            row.error(header, "„" + header + "“ passt nicht zur Zielart " + word(type), "nichts");
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

    private static boolean checkYears(Target target, HeaderedTable.Record row) {
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

    private static Target checkBaseline(Target target, RowFrame frame, HeaderedTable.Record row) {
        Double value = target.value();
        Double baseline = target.baseline();
        if (target.type() == TargetType.REACH && value != null && baseline != null && !frame.isWorse(baseline, value)) {
            String than = ValueText.number(baseline, frame.indicator().decimals(), Locale.GERMAN);
            row.warning("Zielwert", "der Zielwert ist nicht besser als der Ausgangswert " + than, null);
        }
        return target;
    }
}
