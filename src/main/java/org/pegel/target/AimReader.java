package org.pegel.target;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pegel.table.HeaderedTable;

/** Reads what a row of {@code ziele.csv} asks, and checks that its cells fit together. */
final class AimReader {

    static final List<String> HEADERS = List.of(
            "Ausgangsjahr",
            "Ausgangswert",
            "Verfahren",
            Milestones.HEADER,
            AimColumns.GROUP,
            AimColumns.LOWER,
            AimColumns.UPPER);

    private static final Map<String, TargetType> TYPES = new LinkedHashMap<>();
    private static final Map<String, TargetMethod> METHODS = new LinkedHashMap<>();

    static {
        Arrays.stream(TargetType.values()).forEach(type -> TYPES.put(type.word(), type));
        Arrays.stream(TargetMethod.values()).forEach(method -> METHODS.put(method.id(), method));
    }

    private final HeaderedTable.Record row;

    private AimReader(HeaderedTable.Record row) {
        this.row = row;
    }

    /** What the row asks; absent when it can't be used, which is noted. */
    static @Nullable TargetAim read(HeaderedTable.Record row) {
        return new AimReader(row).read();
    }

    private @Nullable TargetAim read() {
        boolean hasType = !row.requiredText("Zielart").isEmpty();
        TargetType type = hasType ? row.choice("Zielart", TYPES) : null;
        TargetMethod method = row.choice("Verfahren", METHODS);
        boolean methodReadable = method != null || row.text("Verfahren") == null;
        TargetMethod judgedBy = method == null ? TargetMethod.DESTATIS : method;
        Integer baselineYear = row.year("Ausgangsjahr");
        Double baseline = row.number("Ausgangswert");
        Double value = row.number("Zielwert");
        Integer year = row.year("Zieljahr");
        List<Milestone> milestones = Milestones.read(row);
        Double lower = row.number(AimColumns.LOWER);
        Double upper = row.number(AimColumns.UPPER);
        if (type == null || !methodReadable || milestones == null || !AimColumns.fit(row, type, judgedBy)) {
            return null;
        }
        TargetAim aim = new TargetAim(
                type,
                judgedBy,
                baselineYear,
                baseline,
                value == null && type.isGap() && row.text("Zielwert") == null ? Double.valueOf(0) : value,
                year,
                milestones,
                row.text(AimColumns.GROUP),
                lower,
                upper);
        return isReadable(aim) && AimNumbers.fit(row, aim) ? aim : null;
    }

    /** What stands in a cell and couldn't be read has been noted. */
    private boolean isReadable(TargetAim aim) {
        return isReadable("Ausgangsjahr", aim.baselineYear())
                && isReadable("Ausgangswert", aim.baseline())
                && isReadable("Zielwert", aim.value())
                && isReadable("Zieljahr", aim.year())
                && isReadable(AimColumns.LOWER, aim.lower())
                && isReadable(AimColumns.UPPER, aim.upper());
    }

    private boolean isReadable(String header, @Nullable Object read) {
        return read != null || row.text(header) == null;
    }
}
