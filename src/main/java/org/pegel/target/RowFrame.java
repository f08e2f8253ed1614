package org.pegel.target;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.PeriodText;
import org.pegel.catalogue.SeriesSelection;
import org.pegel.table.HeaderedTable;
import org.pegel.table.Problems;
import org.pegel.table.YamlNode;

/**
 * What rows of both tables begin and end with: the series they hold for, and when.
 *
 * @param indicator the indicator; never one that only gives context
 * @param scope the series; a district comes with its level
 * @param validFrom {@link LocalDate#MIN} when blank
 * @param validTo absent when blank
 */
record RowFrame(Indicator indicator, Scope scope, LocalDate validFrom, @Nullable LocalDate validTo) {

    /** The headers it is read from, except {@code Indikator}, which every table needs. */
    static final List<String> HEADERS = List.of("Ebene", "Gebiet", "Gruppe", "Gilt ab", "Gilt bis");

    /**
     * Reads a table of rows that have a frame.
     *
     * @param columns headers of its own that may be absent
     * @param reader what a row says; nothing when it can't be used, which it notes
     */
    static <R> List<R> rows(
            Path file,
            List<String> required,
            List<String> columns,
            Function<HeaderedTable.Record, @Nullable R> reader,
            Problems problems) {
        List<String> optional = new ArrayList<>(columns);
        optional.addAll(HEADERS);
        return rows(HeaderedTable.read(file, required, optional, problems).rows(), reader);
    }

    /** The same for rows that stand elsewhere. */
    static <R> List<R> rows(
            List<YamlNode> written,
            List<String> required,
            List<String> columns,
            Function<HeaderedTable.Record, @Nullable R> reader,
            Problems problems) {
        List<String> headers = new ArrayList<>(required);
        headers.addAll(columns);
        headers.addAll(HEADERS);
        return rows(HeaderedTable.written(written, headers, problems), reader);
    }

    private static <R> List<R> rows(
            List<HeaderedTable.Record> records, Function<HeaderedTable.Record, @Nullable R> reader) {
        List<R> rows = new ArrayList<>();
        for (HeaderedTable.Record row : records) {
            R read = reader.apply(row);
            if (read != null) {
                rows.add(read);
            }
        }
        return rows;
    }

    /** Reads the frame of a row; {@code null} when the row can't be used, which is noted. */
    static @Nullable RowFrame read(HeaderedTable.Record row, Catalogue catalogue, Problems problems) {
        String indicatorId = row.requiredText("Indikator");
        SeriesSelection selection = SeriesSelection.read(row, catalogue, problems);
        LocalDate from = row.date("Gilt ab");
        LocalDate to = row.date("Gilt bis");
        if (from != null && to != null && to.isBefore(from)) {
            String allowed = "ein Tag ab dem " + PeriodText.day(from, Locale.GERMAN);
            row.error("Gilt bis", "„Gilt bis“ liegt vor „Gilt ab“", allowed);
            return null;
        }
        boolean datesReadable = isReadable(row, "Gilt ab", from) && isReadable(row, "Gilt bis", to);
        Indicator indicator = selection == null ? null : catalogue.indicators().get(indicatorId);
        if (selection == null || indicator == null || !isJudged(indicator, row) || !datesReadable) {
            return null;
        }
        return new RowFrame(
                indicator, scope(indicatorId, selection, catalogue), from == null ? LocalDate.MIN : from, to);
    }

    /** Whether no cell says per cent where the indicator has another unit; what does is noted. */
    boolean fitsUnit(HeaderedTable.Record row, List<String> headers) {
        boolean fits = true;
        for (String header : headers) {
            if (row.isPercent(header) && !indicator.unit().equals("%")) {
                String unit = indicator.unit().isEmpty() ? "ohne Einheit" : "in der Einheit " + indicator.unit();
                row.error(header, "„" + header + "“ steht in Prozent, der Indikator " + unit, "eine Zahl ohne %");
                fits = false;
            }
        }
        return fits;
    }

    private static boolean isReadable(HeaderedTable.Record row, String header, @Nullable LocalDate read) {
        return read != null || row.text(header) == null;
    }

    private static boolean isJudged(Indicator indicator, HeaderedTable.Record row) {
        if (indicator.isContext()) {
            row.error(
                    "Indikator",
                    "der Indikator ist Kontext (richtung: keine) und wird nicht bewertet",
                    "ein Indikator mit der Richtung höher oder niedriger");
        }
        return !indicator.isContext();
    }

    private static Scope scope(String indicator, SeriesSelection selection, Catalogue catalogue) {
        District district =
                selection.district() == null ? null : catalogue.districts().get(selection.district());
        String level = district == null ? selection.level() : district.level();
        return new Scope(indicator, level, selection.district(), selection.group());
    }

    /** Whether one value is worse than another, as the indicator sees it. */
    boolean isWorse(double value, double than) {
        return indicator.direction().sign() * (value - than) < 0;
    }
}
