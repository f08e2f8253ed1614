package org.pegel.catalogue;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.table.GermanDate;
import org.pegel.table.Suggestions;
import org.pegel.table.YamlNode;

/** Reads {@code feiertage: {land: BY, mariä-himmelfahrt: nein, weitere: [24.12., 2026-08-08]}}. */
final class HolidaysReader {

    private static final String ALLOWED_DAY = "ein Tag wie 2026-08-08, oder jedes Jahr wie 24.12.";

    private HolidaysReader() {}

    /** What is wrong is noted; without the section only weekends are free. */
    static Holidays read(YamlNode root) {
        YamlNode node = root.child("feiertage");
        if (node == null) {
            return Holidays.NONE;
        }
        node.allowOnly(Set.of("land", "mariä-himmelfahrt", "weitere"));
        String land = land(node);
        Boolean assumption = node.flag("mariä-himmelfahrt");
        Set<LocalDate> further = new LinkedHashSet<>();
        Set<MonthDay> yearly = new LinkedHashSet<>();
        for (YamlNode day : node.list("weitere")) {
            String text = Objects.requireNonNullElse(day.text(), "");
            Optional<MonthDay> eachYear = DayOfYear.parse(text);
            LocalDate once = GermanDate.read(text);
            if (eachYear.isPresent()) {
                yearly.add(eachYear.get());
            } else if (once != null) {
                further.add(once);
            } else {
                day.error("der Tag ist nicht lesbar", ALLOWED_DAY);
            }
        }
        return land == null ? Holidays.NONE : Holidays.of(land, assumption == null || assumption, further, yearly);
    }

    private static @Nullable String land(YamlNode node) {
        String land = node.text("land");
        if (land == null) {
            node.requiredText("land");
            return null;
        }
        String id = land.toUpperCase(Locale.ROOT);
        if (!Holidays.LAENDER.contains(id)) {
            node.error("land", "das Land ist unbekannt", Suggestions.allowed(land, Holidays.LAENDER));
            return null;
        }
        return id;
    }
}
