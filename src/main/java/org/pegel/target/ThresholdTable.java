package org.pegel.target;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.Direction;
import org.pegel.catalogue.Indicator;
import org.pegel.table.HeaderedTable;
import org.pegel.table.Problems;
import org.pegel.table.YamlNode;

/** Reads {@code schwellen.csv}. */
final class ThresholdTable {

    static final List<String> REQUIRED = List.of("Indikator", "Prüfschwelle", "Handlungsschwelle");
    private static final String CONFIRMATION = "Bestätigung (Zeiträume)";
    static final List<String> OPTIONAL = List.of(
            GapColumns.HEADER,
            "Entwarnung bei",
            CONFIRMATION,
            "Mindestfallzahl",
            "Vorgesehene Reaktion",
            "Festgelegt von",
            "Begründung");
    private static final String ONE_IN_FORCE =
            "eine Zeile je Reihe, Bezug und Tag („Gilt bis“ der einen vor „Gilt ab“ der anderen)";

    private final Catalogue catalogue;
    private final Problems problems;

    private ThresholdTable(Catalogue catalogue, Problems problems) {
        this.catalogue = catalogue;
        this.problems = problems;
    }

    static List<Threshold> read(Path file, Catalogue catalogue, Problems problems) {
        ThresholdTable table = new ThresholdTable(catalogue, problems);
        return table.checked(RowFrame.rows(file, REQUIRED, OPTIONAL, table::threshold, problems));
    }

    static List<Threshold> read(List<YamlNode> written, Catalogue catalogue, Problems problems) {
        ThresholdTable table = new ThresholdTable(catalogue, problems);
        return table.checked(RowFrame.rows(written, REQUIRED, OPTIONAL, table::threshold, problems));
    }

    private List<Threshold> checked(List<Threshold> thresholds) {
        Ambiguities.check(
                thresholds, (one, other) -> !Objects.equals(one.gapTo(), other.gapTo()), ONE_IN_FORCE, problems);
        EffectiveGaps.check(thresholds, threshold -> Objects.requireNonNullElse(threshold.gapTo(), ""), problems);
        return thresholds;
    }

    private @Nullable Threshold threshold(HeaderedTable.Record row) {
        RowFrame frame = RowFrame.read(row, catalogue, problems);
        Double review = row.number("Prüfschwelle");
        Double action = row.number("Handlungsschwelle");
        Double recovery = row.number("Entwarnung bei");
        int confirmation = wholeNumber(row, CONFIRMATION, 1, 1);
        int minimumCases = wholeNumber(row, "Mindestfallzahl", 0, 0);
        if (!hasLimit(row)
                || frame == null
                || (review == null && action == null)
                || !frame.fitsUnit(row, GapColumns.LIMITS)) {
            return null;
        }
        GapReference gapTo = GapColumns.read(row, frame);
        boolean isGap = row.text(GapColumns.HEADER) != null;
        if (isGap && gapTo == null) {
            return null;
        }
        Worse worse = isGap ? Worse.ofGaps() : Worse.of(frame.indicator());
        checkOrder(row, worse, review, action);
        checkRecovery(row, worse, review, action, recovery);
        return new Threshold(
                frame.scope(),
                gapTo,
                review,
                action,
                recovery,
                confirmation,
                minimumCases,
                row.text("Vorgesehene Reaktion"),
                row.text("Festgelegt von"),
                frame.validFrom(),
                frame.validTo(),
                row.text("Begründung"),
                row.place());
    }

    private static int wholeNumber(HeaderedTable.Record row, String header, int least, int whenBlank) {
        Integer number = row.wholeNumber(header);
        if (number != null && number < least) {
            row.error(header, "„" + header + "“ ist kleiner als " + least, "eine ganze Zahl ab " + least);
            return least;
        }
        return number == null ? whenBlank : number;
    }

    private static boolean hasLimit(HeaderedTable.Record row) {
        boolean has = row.text("Prüfschwelle") != null || row.text("Handlungsschwelle") != null;
        if (!has) {
            row.error("Prüfschwelle", "es fehlt jede Schwelle", "Prüfschwelle, Handlungsschwelle oder beide");
        }
        return has;
    }

    private static void checkOrder(
            HeaderedTable.Record row, Worse worse, @Nullable Double review, @Nullable Double action) {
        if (review != null && action != null && worse.isWorse(review, action)) {
            String limit = row.text("Handlungsschwelle");
            String message = "die Prüfschwelle liegt jenseits der Handlungsschwelle " + limit;
            row.error("Prüfschwelle", message, worse.notWorseThan(limit));
        }
    }

    private static void checkRecovery(
            HeaderedTable.Record row,
            Worse worse,
            @Nullable Double review,
            @Nullable Double action,
            @Nullable Double recovery) {
        Double limit = review == null ? action : review;
        if (limit != null && recovery != null && worse.isWorse(recovery, limit)) {
            String text = row.text(review == null ? "Handlungsschwelle" : "Prüfschwelle");
            String message = "die Entwarnung liegt auf der falschen Seite der Schwelle " + text;
            row.error("Entwarnung bei", message, worse.notWorseThan(text));
        }
    }

    /** Which side of a limit is the worse one. */
    private record Worse(int sign, String reason) {

        static Worse of(Indicator indicator) {
            return indicator.direction() == Direction.HIGHER
                    ? new Worse(1, "höhere Werte sind besser")
                    : new Worse(-1, "niedrigere Werte sind besser");
        }

        static Worse ofGaps() {
            return new Worse(-1, "kleinere Abstände sind besser");
        }

        boolean isWorse(double value, double than) {
            return sign * (value - than) < 0;
        }

        String notWorseThan(@Nullable String limit) {
            return (sign > 0 ? "mindestens " : "höchstens ") + limit + ", denn " + reason;
        }
    }
}
