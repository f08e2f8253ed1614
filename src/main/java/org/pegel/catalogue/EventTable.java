package org.pegel.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.table.HeaderedTable;
import org.pegel.table.Problems;

/** Reads {@code ereignisse.csv}; a folder without it has no events. */
final class EventTable {

    private static final Set<String> REQUIRED = Set.of("Indikator", "Zeitraum", "Art", "Beschreibung");
    private static final Set<String> OPTIONAL = Set.of("Ebene", "Gebiet", "Gruppe", "Quelle");
    private static final Map<String, SeriesEvent.Kind> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("Bruch", SeriesEvent.Kind.BREAK);
        KINDS.put("nicht bewerten", SeriesEvent.Kind.DO_NOT_JUDGE);
        KINDS.put("Hinweis", SeriesEvent.Kind.NOTE);
    }

    private EventTable() {}

    static List<SeriesEvent> read(Path folder, Catalogue catalogue, Problems problems) {
        Optional<Path> file = EditedTable.find(folder, "ereignisse", problems);
        List<SeriesEvent> events = new ArrayList<>();
        if (file.isPresent()) {
            for (HeaderedTable.Record row :
                    HeaderedTable.read(file.get(), REQUIRED, OPTIONAL, problems).rows()) {
                SeriesEvent event = event(row, catalogue, problems);
                if (event != null) {
                    events.add(event);
                }
            }
        }
        return events;
    }

    private static @Nullable SeriesEvent event(HeaderedTable.Record row, Catalogue catalogue, Problems problems) {
        SeriesSelection concerned = SeriesSelection.read(row, catalogue, problems);
        Period period = period(row);
        boolean hasKind = !row.requiredText("Art").isEmpty();
        SeriesEvent.Kind kind = hasKind ? row.choice("Art", KINDS) : null;
        String text = row.requiredText("Beschreibung");
        if (concerned == null || period == null || kind == null || text.isEmpty()) {
            return null;
        }
        if (kind == SeriesEvent.Kind.DO_NOT_JUDGE && missesAll(period, concerned, catalogue)) {
            String allowed = period.kind() == PeriodKind.YEAR ? "ein Schuljahr, etwa 2023/24" : "ein Jahr, etwa 2023";
            row.error("Zeitraum", "der Zeitraum enthält keinen, für den es einen Wert des Indikators gibt", allowed);
        }
        return new SeriesEvent(
                concerned.indicator(),
                period,
                kind,
                concerned.level(),
                concerned.district(),
                concerned.group(),
                text,
                row.text("Quelle"));
    }

    /** Years and school years never contain one another; of all other kinds one may lie in the other. */
    private static boolean missesAll(Period period, SeriesSelection concerned, Catalogue catalogue) {
        String id = concerned.indicator();
        if (id == null || (period.kind() != PeriodKind.YEAR && period.kind() != PeriodKind.SCHOOL_YEAR)) {
            return false;
        }
        PeriodKind other = period.kind() == PeriodKind.YEAR ? PeriodKind.SCHOOL_YEAR : PeriodKind.YEAR;
        return catalogue.indicator(id).rhythms().values().stream().allMatch(rhythm -> rhythm.kind() == other);
    }

    private static @Nullable Period period(HeaderedTable.Record row) {
        String text = row.requiredText("Zeitraum");
        Optional<Period> period = Period.parse(text);
        if (period.isEmpty() && !text.isEmpty()) {
            row.error("Zeitraum", "„Zeitraum“ ist kein Zeitraum", Period.ALLOWED);
        }
        return period.orElse(null);
    }
}
