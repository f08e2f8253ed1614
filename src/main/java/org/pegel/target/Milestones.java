package org.pegel.target;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pegel.table.GermanNumber;
import org.pegel.table.HeaderedTable;

/** Reads the cell {@code Zwischenziele}, such as {@code 2026: 30; 2028: 45,5}. */
final class Milestones {

    static final String HEADER = "Zwischenziele";
    private static final String ALLOWED = "Jahr und Wert, durch Semikolon getrennt, etwa 2026: 30; 2028: 45,5";

    private Milestones() {}

    /** Ascending by year; none when the cell is blank, absent when it can't be read, which is noted. */
    static @Nullable List<Milestone> read(HeaderedTable.Record row) {
        String text = row.text(HEADER);
        List<Milestone> milestones = new ArrayList<>();
        for (String part : text == null ? new String[0] : text.split(";", -1)) {
            Milestone milestone = milestone(part);
            if (milestone == null) {
                row.error(HEADER, "„" + part.strip() + "“ ist kein Zwischenziel", ALLOWED);
                return null;
            }
            milestones.add(milestone);
        }
        milestones.sort(Comparator.comparing(Milestone::year));
        for (int i = 1; i < milestones.size(); i++) {
            int year = milestones.get(i).year();
            if (year == milestones.get(i - 1).year()) {
                row.error(HEADER, "das Jahr " + year + " kommt zweimal vor", "jedes Jahr einmal");
                return null;
            }
        }
        return milestones;
    }

    private static @Nullable Milestone milestone(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || !text.substring(0, colon).strip().matches("[12]\\d{3}")) {
            return null;
        }
        return GermanNumber.read(text.substring(colon + 1)) instanceof GermanNumber.Value value
                ? new Milestone(Integer.parseInt(text.substring(0, colon).strip()), value.number())
                : null;
    }
}
