package org.pegel.target;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.District;
import org.pegel.catalogue.SpatialLevel;
import org.pegel.table.HeaderedTable;
import org.pegel.table.Suggestions;

/** Reads {@code Bezug}: the gap to which a row of {@code schwellen.csv} applies its limits, instead of to the value. */
final class GapColumns {

    static final String HEADER = "Bezug";

    static final List<String> LIMITS = List.of("Prüfschwelle", "Handlungsschwelle", "Entwarnung bei");

    private final HeaderedTable.Record row;
    private final RowFrame frame;
    private boolean good = true;

    private GapColumns(HeaderedTable.Record row, RowFrame frame) {
        this.row = row;
        this.frame = frame;
    }

    /** What the limits are measured to; absent when it is blank, or wrong, which is noted. */
    static @Nullable GapReference read(HeaderedTable.Record row, RowFrame frame) {
        String to = row.text(HEADER);
        return to == null ? null : new GapColumns(row, frame).read(to);
    }

    private @Nullable GapReference read(String to) {
        if (to.equals(District.CITY)) {
            checkCity();
        } else {
            checkGroup(to);
        }
        LIMITS.forEach(this::checkNotNegative);
        return !good ? null : to.equals(District.CITY) ? GapReference.CITY : new GapReference(to);
    }

    private void checkCity() {
        if (SpatialLevel.CITY.equals(frame.scope().level())) {
            refuse(HEADER, "die Gesamtstadt hat zu sich selbst keinen Abstand", "eine Gruppe, oder eine andere Ebene");
        }
    }

    private void checkGroup(String to) {
        List<String> groups = frame.indicator().groups();
        String own = frame.scope().group();
        if (!groups.contains(to)) {
            List<String> allowed = new ArrayList<>(groups);
            allowed.add(District.CITY);
            refuse(
                    HEADER,
                    "für diesen Bezug gibt es den Indikator nicht",
                    Suggestions.allowed(to, allowed) + ", oder leer für den Wert selbst");
        } else if (own == null) {
            refuse("Gruppe", "„Gruppe“ fehlt", "bei einem Abstand zu einer Gruppe eine Angabe");
        } else if (own.equals(to)) {
            refuse(HEADER, "die Gruppe hat zu sich selbst keinen Abstand", "eine andere Gruppe");
        }
    }

    /** A gap counts on the worse side only. */
    private void checkNotNegative(String header) {
        Double limit = row.number(header);
        if (limit != null && limit < 0) {
            refuse(header, "ein Abstand ist nicht negativ", "eine Zahl ab 0: so viel ungünstiger als der Bezug");
        }
    }

    private void refuse(String header, String message, String allowed) {
        row.error(header, message, allowed);
        good = false;
    }
}
