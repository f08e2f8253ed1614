package org.pegel.target;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.District;
import org.pegel.catalogue.EditedTable;
import org.pegel.table.Problems;

/**
 * The targets of a municipality ({@code ziele.csv} or {@code ziele.xlsx}), found by series and day. Immutable.
 */
public final class Targets {

    private static final Targets NONE = new Targets(List.of());

    private final ScopedRows<Target> rows;

    private Targets(List<Target> rows) {
        this.rows = new ScopedRows<>(rows);
    }

    /**
     * Reads the targets of a folder of rules; none when it has no such file. What is wrong is noted with its place; rows
     * that can't be used are left out. Nothing is read against a catalogue without indicators.
     */
    public static Targets read(Path folder, Catalogue catalogue, Problems problems) {
        Optional<Path> file = EditedTable.find(folder, "ziele", problems);
        return file.isEmpty() || catalogue.indicators().isEmpty()
                ? NONE
                : new Targets(TargetTable.read(file.get(), catalogue, problems));
    }

    /** These targets, in this order. */
    public static Targets from(List<Target> targets) {
        return new Targets(targets);
    }

    public static Targets none() {
        return NONE;
    }

    /** In the order of the file. */
    public List<Target> all() {
        return rows.all();
    }

    /**
     * The target of a series: of the rows in force on the day those with the most specific scope, and of several target
     * years the next one (that of the day counts), or the last one when all have passed.
     */
    public Optional<Target> of(String indicator, District district, String group, LocalDate on) {
        Target best = null;
        for (Target target : rows.of(indicator, district, group, on)) {
            if (best == null || isNearer(target.year(), best.year(), on.getYear())) {
                best = target;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isNearer(@Nullable Integer year, @Nullable Integer best, int now) {
        if (year == null || best == null) {
            return false;
        }
        if (best >= now) {
            return year >= now && year < best;
        }
        return year > best;
    }
}
