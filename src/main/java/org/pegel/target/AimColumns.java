package org.pegel.target;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.pegel.table.HeaderedTable;

/** Which columns a Zielart and a Verfahren need, and which must stay blank. */
final class AimColumns {

    static final String GROUP = "Vergleichsgruppe";
    static final String LOWER = "Untergrenze";
    static final String UPPER = "Obergrenze";
    private static final String VALUE = "Zielwert";
    private static final String YEAR = "Zieljahr";
    private static final List<String> BASELINE = List.of("Ausgangsjahr", "Ausgangswert");
    private static final List<String> OF_TYPES = List.of(VALUE, YEAR, GROUP, LOWER, UPPER);

    /** What a type needs, and which columns of {@link #OF_TYPES} it takes besides. */
    private record Columns(Set<String> needed, Set<String> allowed) {

        static Columns of(TargetType type) {
            return switch (type) {
                case REACH -> new Columns(Set.of(VALUE, YEAR), Set.of());
                case HOLD -> new Columns(Set.of(VALUE), Set.of());
                case IMPROVE -> new Columns(Set.of(), Set.of());
                case MAXIMUM_GROWTH -> new Columns(Set.of(VALUE, "Ausgangsjahr", "Ausgangswert"), Set.of());
                case CLOSE_GAP_TO_CITY -> new Columns(Set.of(), Set.of(VALUE, YEAR));
                case CLOSE_GAP_TO_GROUP -> new Columns(Set.of(GROUP, "Gruppe"), Set.of(VALUE, YEAR));
                case CORRIDOR -> new Columns(Set.of(LOWER, UPPER), Set.of(YEAR));
            };
        }

        boolean take(String header) {
            return needed.contains(header) || allowed.contains(header);
        }
    }

    private final HeaderedTable.Record row;
    private boolean good = true;

    private AimColumns(HeaderedTable.Record row) {
        this.row = row;
    }

    /** Whether the row has what it needs and nothing that makes no sense; what is wrong is noted. */
    static boolean fit(HeaderedTable.Record row, TargetType type, TargetMethod method) {
        AimColumns columns = new AimColumns(row);
        columns.checkType(type);
        columns.checkMethod(type, method);
        return columns.good;
    }

    private void checkType(TargetType type) {
        Columns columns = Columns.of(type);
        String ofType = "bei der Zielart " + type.word();
        for (String header : OF_TYPES) {
            if (!columns.take(header) && row.text(header) != null) {
                refuse(header, "„" + header + "“ passt nicht zur Zielart " + type.word(), "eine leere Zelle");
            }
        }
        columns.needed().stream().sorted().forEach(header -> need(header, ofType));
    }

    private void checkMethod(TargetType type, TargetMethod method) {
        boolean hasYear = row.text(YEAR) != null;
        boolean fits =
                switch (method) {
                    case DESTATIS -> true;
                    case EUROSTAT -> type == TargetType.IMPROVE || (hasYear && type != TargetType.CORRIDOR);
                    case PATH -> hasYear && type != TargetType.CORRIDOR;
                };
        if (!fits) {
            refuse(
                    "Verfahren",
                    "das Verfahren passt nicht zur Zielart " + type.word() + yearMissing(type),
                    fitting(type));
            return;
        }
        if (method == TargetMethod.PATH) {
            BASELINE.forEach(header -> need(header, "beim Verfahren zielpfad"));
        } else if (row.text(Milestones.HEADER) != null) {
            refuse(
                    Milestones.HEADER,
                    "Zwischenziele gibt es nur beim Verfahren zielpfad",
                    "eine leere Zelle, oder „Verfahren“ zielpfad");
        }
    }

    private String yearMissing(TargetType type) {
        return type.isGap() && row.text(YEAR) == null ? " ohne Zieljahr" : "";
    }

    private String fitting(TargetType type) {
        boolean gapByYear = type.isGap() && row.text(YEAR) != null;
        return String.join(
                ", ",
                Arrays.stream(TargetMethod.values())
                        .filter(method -> method == TargetMethod.DESTATIS
                                || type == TargetType.REACH
                                || gapByYear
                                || (type == TargetType.IMPROVE && method == TargetMethod.EUROSTAT))
                        .map(TargetMethod::id)
                        .toList());
    }

    private void need(String header, String when) {
        if (row.text(header) == null) {
            refuse(header, "„" + header + "“ fehlt", when + " eine Angabe");
        }
    }

    private void refuse(String header, String message, String allowed) {
        row.error(header, message, allowed);
        good = false;
    }
}
