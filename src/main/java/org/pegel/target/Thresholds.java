package org.pegel.target;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.District;
import org.pegel.catalogue.EditedTable;
import org.pegel.table.Problems;
import org.pegel.table.TableLayout;
import org.pegel.table.YamlNode;

/**
 * The thresholds of a municipality ({@code schwellen.csv} or {@code schwellen.xlsx}), found by series and day. Immutable.
 */
public final class Thresholds {

    private static final Thresholds NONE = new Thresholds(List.of());

    private final List<Threshold> all;
    private final ScopedRows<Threshold> onValues;
    private final List<ScopedRows<Threshold>> onGaps;

    /** Limits on the value, and those on the gap to each reference, say nothing of each other. */
    private Thresholds(List<Threshold> rows) {
        Map<GapReference, List<Threshold>> byReference = new LinkedHashMap<>();
        List<Threshold> values = new ArrayList<>();
        for (Threshold row : rows) {
            GapReference to = row.gapTo();
            (to == null ? values : byReference.computeIfAbsent(to, any -> new ArrayList<>())).add(row);
        }
        all = List.copyOf(rows);
        onValues = new ScopedRows<>(values);
        onGaps = byReference.values().stream().map(ScopedRows::new).toList();
    }

    /**
     * Reads the thresholds of a folder of rules; none when it has no such file. What is wrong is noted with its place;
     * rows that can't be used are left out. Nothing is read against a catalogue without indicators.
     */
    public static Thresholds read(Path folder, Catalogue catalogue, Problems problems) {
        Optional<Path> file = EditedTable.find(folder, "schwellen", problems);
        return file.isEmpty() || catalogue.indicators().isEmpty() ? NONE : readFile(file.get(), catalogue, problems);
    }

    /** Reads one file, wherever it lies. */
    public static Thresholds readFile(Path file, Catalogue catalogue, Problems problems) {
        return new Thresholds(ThresholdTable.read(file, catalogue, problems));
    }

    /** The columns of the table, and what may be chosen in them. */
    public static TableLayout layout(Catalogue catalogue) {
        return ThresholdLayout.of(catalogue);
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
        return all;
    }

    /** The threshold on the value of a series: of the rows in force on the day the one with the most specific scope. */
    public Optional<Threshold> of(String indicator, District district, String group, LocalDate on) {
        return onValues.find(indicator, district, group, on).stream().findFirst();
    }

    /** The thresholds on the gaps of a series, one for each reference, found as for values. */
    public List<Threshold> ofGaps(String indicator, District district, String group, LocalDate on) {
        return onGaps.isEmpty()
                ? List.of()
                : onGaps.stream()
                        .flatMap(rows -> rows.find(indicator, district, group, on).stream()
                                .limit(1))
                        .toList();
    }
}
