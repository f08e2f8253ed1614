package org.pegel.target;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.Direction;
import org.pegel.table.HeaderedTable;
import org.pegel.table.Problems;
import org.pegel.table.YamlNode;

/** Reads {@code schwellen.csv}. */
final class ThresholdTable {

    private static final List<String> REQUIRED = List.of("Indikator", "Prüfschwelle", "Handlungsschwelle");
    private static final String CONFIRMATION = "Bestätigung (Zeiträume)";
    private static final List<String> OPTIONAL = List.of(
            "Entwarnung bei", CONFIRMATION, "Mindestfallzahl", "Vorgesehene Reaktion", "Festgelegt von", "Begründung");
    private static final String ONE_IN_FORCE =
            "eine Zeile je Reihe und Tag („Gilt bis“ der einen vor „Gilt ab“ der anderen)";

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
        Ambiguities.check(thresholds, (one, other) -> false, ONE_IN_FORCE, problems);
        EffectiveGaps.check(thresholds, threshold -> "", problems);
        return thresholds;
    }

    private @Nullable Threshold threshold(HeaderedTable.Record row) {
        RowFrame frame = RowFrame.read(row, catalogue, problems);
        Double review = row.number("Prüfschwelle");
        Double action = row.number("Handlungsschwelle");
        Double recovery = row.number("Entwarnung bei");
        int confirmation = wholeNumber(row, CONFIRMATION, 1, 1);
        int minimumCases = wholeNumber(row, "Mindestfallzahl", 0, 0);
        if (!hasLimit(row) || frame == null || (review == null && action == null)) {
            return null;
        }
        checkOrder(row, frame, review, action);
        checkRecovery(row, frame, review, action, recovery);
        return new Threshold(
                frame.scope(),
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
            HeaderedTable.Record row, RowFrame frame, @Nullable Double review, @Nullable Double action) {
        if (review != null && action != null && frame.isWorse(review, action)) {
            String limit = row.text("Handlungsschwelle");
            String message = "die Prüfschwelle liegt jenseits der Handlungsschwelle " + limit;
            row.error("Prüfschwelle", message, notWorseThan(limit, frame));
        }
    }

    private static void checkRecovery(
            HeaderedTable.Record row,
            RowFrame frame,
            @Nullable Double review,
            @Nullable Double action,
            @Nullable Double recovery) {
        Double limit = review == null ? action : review;
        if (limit != null && recovery != null && frame.isWorse(recovery, limit)) {
            String text = row.text(review == null ? "Handlungsschwelle" : "Prüfschwelle");
            String message = "die Entwarnung liegt auf der falschen Seite der Schwelle " + text;
            row.error("Entwarnung bei", message, notWorseThan(text, frame));
        }
    }

    private static String notWorseThan(@Nullable String limit, RowFrame frame) {
        boolean higherIsBetter = frame.indicator().direction() == Direction.HIGHER;
        return higherIsBetter
                ? "mindestens " + limit + ", denn höhere Werte sind besser"
                : "höchstens " + limit + ", denn niedrigere Werte sind besser";
    }
}
