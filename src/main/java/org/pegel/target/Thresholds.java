package org.pegel.target;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.District;
import org.pegel.catalogue.EditedTable;
import org.pegel.table.Problems;
import org.pegel.table.YamlNode;

/**
 * The thresholds of a municipality ({@code schwellen.csv} or {@code schwellen.xlsx}), found by series and day. Immutable.
 */
public final class Thresholds {

    private static final Thresholds NONE = new Thresholds(List.of());

    private final ScopedRows<Threshold> rows;

    private Thresholds(List<Threshold> rows) {
        this.rows = new ScopedRows<>(rows);
    }

    /**
     * Reads the thresholds of a folder of rules; none when it has no such file. What is wrong is noted with its place;
     * rows that can't be used are left out. Nothing is read against a catalogue without indicators.
     */
    public static Thresholds read(Path folder, Catalogue catalogue, Problems problems) {
        Optional<Path> file = EditedTable.find(folder, "schwellen", problems);
        return file.isEmpty() || catalogue.indicators().isEmpty()
                ? NONE
                : new Thresholds(ThresholdTable.read(file.get(), catalogue, problems));
    }

    /** Reads thresholds whose rows stand elsewhere than in a table, with the headers of the table as keys. */
    public static Thresholds read(List<YamlNode> rows, Catalogue catalogue, Problems problems) {
        return new Thresholds(ThresholdTable.read(rows, catalogue, problems));
    }

    /** These thresholds, in this order. */
    public static Thresholds from(List<Threshold> thresholds) {
        return new Thresholds(thresholds);
    }

    /** The rows in force on a day, as if they had always been and always would be. */
    public Thresholds asOn(LocalDate day) {
        return new Thresholds(all().stream()
                .filter(row -> row.inForce(day))
                .map(Threshold::always)
                .toList());
    }

    public static Thresholds none() {
        return NONE;
    }

    /** In the order of the file. */
    public List<Threshold> all() {
        return rows.all();
    }

    /** The threshold of a series: of the rows in force on the day the one with the most specific scope. */
    public Optional<Threshold> of(String indicator, District district, String group, LocalDate on) {
        return rows.find(indicator, district, group, on).stream().findFirst();
    }
}
