package org.pegel.target;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.District;
import org.pegel.catalogue.EditedTable;
import org.pegel.table.Problems;
import org.pegel.table.TableLayout;
import org.pegel.table.YamlNode;

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
        return file.isEmpty() || catalogue.indicators().isEmpty() ? NONE : readFile(file.get(), catalogue, problems);
    }

    /** Reads one file, wherever it lies. */
    public static Targets readFile(Path file, Catalogue catalogue, Problems problems) {
        return new Targets(TargetTable.read(file, catalogue, problems));
    }

    /** The columns of the table, and what may be chosen in them. */
    public static TableLayout layout(Catalogue catalogue) {
        return TargetLayout.of(catalogue);
    }

    /** Reads targets whose rows stand elsewhere than in a table, with the headers of the table as keys. */
    public static Targets read(List<YamlNode> rows, Catalogue catalogue, Problems problems) {
        return new Targets(TargetTable.read(rows, catalogue, problems));
    }

    /** These targets, in this order. */
    public static Targets from(List<Target> targets) {
        return new Targets(targets);
    }

    /** The rows in force on a day, as if they had always been and always would be. */
    public Targets asOn(LocalDate day) {
        return new Targets(all().stream()
                .filter(row -> row.inForce(day))
                .map(Target::always)
                .toList());
    }

    public static Targets none() {
        return NONE;
    }

    /** In the order of the file. */
    public List<Target> all() {
        return rows.all();
    }

    /**
     * The targets of a series: of the rows in force on the day those with the most specific scope, and of those that differ
     * only in the target year the next one (the day's own year counts), or the last one when all have passed.
     */
    public List<Target> of(String indicator, District district, String group, LocalDate on) {
        int now = on.getYear();
        List<Target> targets = new ArrayList<>(1);
        for (Target row : rows.find(indicator, district, group, on)) {
            int rival = indexOfRival(targets, row);
            if (rival < 0) {
                targets.add(row);
            } else if (isNearer(row, targets.get(rival), now)) {
                targets.set(rival, row);
            }
        }
        return targets;
    }

    private static int indexOfRival(List<Target> targets, Target row) {
        for (int i = 0; i < targets.size(); i++) {
            if (targets.get(i).asksTheSameAs(row)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isNearer(Target target, Target than, int now) {
        Integer year = target.year();
        Integer best = than.year();
        if (year == null || best == null) {
            return false;
        }
        return best >= now ? year >= now && year < best : year > best;
    }
}
