package org.pegel.catalogue;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.table.HeaderedTable;
import org.pegel.table.Problems;

/**
 * Which series a row of a table speaks of: its columns Indikator, Ebene, Gebiet, Gruppe. What is absent holds for all.
 *
 * @param indicator id of the indicator; absent for all
 * @param level id of the level; absent for all
 * @param district id of the district; absent for all
 * @param group id of the group; absent for all
 */
public record SeriesSelection(
        @Nullable String indicator, @Nullable String level, @Nullable String district, @Nullable String group) {

    /** The headers it is read from. */
    public static final Set<String> HEADERS = Set.of("Indikator", "Ebene", "Gebiet", "Gruppe");

    /**
     * Reads the columns of a row and checks that there is such a series: known ids, on a level and for a group that the
     * indicator has, and a district of that level.
     *
     * @return the selection; {@code null} when something is wrong, which is noted
     */
    public static @Nullable SeriesSelection read(HeaderedTable.Record row, Catalogue catalogue, Problems problems) {
        SeriesSelection selection = new SeriesSelection(
                known(row, "Indikator", "der Indikator", catalogue.indicators().keySet(), problems),
                known(row, "Ebene", "die Ebene", catalogue.levels().keySet(), problems),
                known(row, "Gebiet", "das Gebiet", catalogue.districts().keySet(), problems),
                known(row, "Gruppe", "die Gruppe", catalogue.groups().keySet(), problems));
        boolean allKnown = isSame(row, "Indikator", selection.indicator)
                && isSame(row, "Ebene", selection.level)
                && isSame(row, "Gebiet", selection.district)
                && isSame(row, "Gruppe", selection.group);
        return allKnown && selection.exists(row, catalogue) ? selection : null;
    }

    private static @Nullable String known(
            HeaderedTable.Record row, String header, String what, Set<String> ids, Problems problems) {
        return new KnownIds(what, ids, problems).find(row.text(header), row.place(header));
    }

    private static boolean isSame(HeaderedTable.Record row, String header, @Nullable String found) {
        return found != null || row.text(header) == null;
    }

    private boolean exists(HeaderedTable.Record row, Catalogue catalogue) {
        District place = district == null ? null : catalogue.districts().get(district);
        boolean good = true;
        if (place != null && level != null && !place.level().equals(level)) {
            row.error("Gebiet", "das Gebiet liegt auf der Ebene " + place.level(), "ein Gebiet der Ebene " + level);
            good = false;
        }
        Indicator measured = indicator == null ? null : catalogue.indicators().get(indicator);
        return measured == null ? good : measuredThere(row, measured, place) && good;
    }

    private boolean measuredThere(HeaderedTable.Record row, Indicator measured, @Nullable District place) {
        boolean good = true;
        Set<String> levels = measured.rhythms().keySet();
        if (level != null && !levels.contains(level)) {
            row.error("Ebene", "auf dieser Ebene gibt es den Indikator nicht", String.join(", ", levels));
            good = false;
        } else if (level == null && place != null && !levels.contains(place.level())) {
            String message = "auf der Ebene des Gebiets (" + place.level() + ") gibt es den Indikator nicht";
            row.error("Gebiet", message, "ein Gebiet dieser Ebenen: " + String.join(", ", levels));
            good = false;
        }
        if (group != null && !measured.groups().contains(group)) {
            String allowed = String.join(", ", measured.groups());
            row.error("Gruppe", "für diese Gruppe gibt es den Indikator nicht", allowed);
            good = false;
        }
        return good;
    }
}
