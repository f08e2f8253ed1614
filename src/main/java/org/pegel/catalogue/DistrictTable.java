package org.pegel.catalogue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.table.HeaderedTable;
import org.pegel.table.Place;
import org.pegel.table.Problems;

/** Reads {@code gebiete.csv}. */
final class DistrictTable {

    private static final Set<String> REQUIRED = Set.of("Kennung", "Name", "Ebene");
    private static final Set<String> OPTIONAL =
            Set.of("Weitere Namen", "Übergeordnet", "Gültig ab", "Gültig bis", "Gebietsstand");

    private final KnownIds levels;
    private final NewIds newIds;
    private final Problems problems;
    private final Map<String, District> districts = new LinkedHashMap<>();
    private final Map<String, HeaderedTable.Record> rows = new LinkedHashMap<>();
    private final Set<String> withUnreadableDates = new HashSet<>();

    private DistrictTable(TargetSystem system, Problems problems) {
        this.levels = new KnownIds("die Ebene", system.levels().keySet(), problems);
        this.newIds = new NewIds(problems);
        this.problems = problems;
    }

    static Map<String, District> read(Path folder, TargetSystem system, Problems problems) {
        Optional<Path> file = EditedTable.find(folder, "gebiete", problems);
        if (file.isEmpty()) {
            problems.error(Place.of("gebiete.csv"), null, "die Datei gibt es nicht", "gebiete.csv oder gebiete.xlsx");
            return Map.of();
        }
        DistrictTable table = new DistrictTable(system, problems);
        HeaderedTable.read(file.get(), REQUIRED, OPTIONAL, problems).rows().forEach(table::take);
        table.checkTogether(Place.of(file.get()));
        return table.districts;
    }

    private void take(HeaderedTable.Record row) {
        String id = row.requiredText("Kennung");
        String name = row.requiredText("Name");
        String level = row.requiredText("Ebene");
        levels.find(level, row.place("Ebene"));
        LocalDate from = row.date("Gültig ab");
        LocalDate to = row.date("Gültig bis");
        if (from != null && to != null && to.isBefore(from)) {
            row.error("Gültig bis", "„Gültig bis“ liegt vor „Gültig ab“", "ein Tag ab dem " + germanDay(from));
        }
        if (newIds.accept(id, row.place("Kennung"))) {
            rows.put(id, row);
            if (isUnreadable(row, "Gültig ab", from) || isUnreadable(row, "Gültig bis", to)) {
                withUnreadableDates.add(id);
            }
            districts.put(
                    id,
                    new District(
                            id,
                            name,
                            aliases(row),
                            level,
                            row.text("Übergeordnet"),
                            from,
                            to,
                            row.text("Gebietsstand")));
        }
    }

    private static boolean isUnreadable(HeaderedTable.Record row, String header, @Nullable LocalDate read) {
        return read == null && row.text(header) != null;
    }

    private static List<String> aliases(HeaderedTable.Record row) {
        String text = row.text("Weitere Namen");
        return text == null
                ? List.of()
                : Arrays.stream(text.split("\\|"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    private void checkTogether(Place file) {
        if (!districts.containsKey(District.CITY)) {
            problems.error(
                    file, null, "das Gebiet mit der Kennung " + District.CITY + " (die Stadt als Ganzes) fehlt", null);
        }
        districts.values().forEach(this::checkCity);
        districts.values().forEach(this::checkParent);
        checkNames();
    }

    private void checkCity(District district) {
        boolean onCityLevel = district.level().equals(SpatialLevel.CITY);
        if (district.isCity() && !onCityLevel) {
            row(district).error("Ebene", "die Stadt als Ganzes liegt auf einer anderen Ebene", SpatialLevel.CITY);
        }
        if (!district.isCity() && onCityLevel) {
            String message = "auf der Ebene " + SpatialLevel.CITY + " gibt es nur das Gebiet " + District.CITY;
            row(district).error("Ebene", message, "eine andere Ebene");
        }
    }

    private void checkParent(District district) {
        Place place = row(district).place("Übergeordnet");
        new KnownIds("das Gebiet", districts.keySet(), problems).find(district.parent(), place);
        Set<String> seen = new HashSet<>();
        District above = parent(district);
        while (above != null && seen.add(above.id())) {
            if (above.id().equals(district.id())) {
                row(district).error("Übergeordnet", "das Gebiet liegt so in sich selbst", "ein größeres Gebiet");
            }
            above = parent(above);
        }
    }

    private @Nullable District parent(District district) {
        return district.parent() == null ? null : districts.get(district.parent());
    }

    /** A name may return on another level or after a reform, but not twice at the same time on one level. */
    private void checkNames() {
        Map<String, List<District>> byName = new LinkedHashMap<>();
        for (District district : districts.values()) {
            if (!withUnreadableDates.contains(district.id())) {
                checkName(district, district.name(), "Name", byName);
                district.aliases().forEach(alias -> checkName(district, alias, "Weitere Namen", byName));
            }
        }
    }

    private void checkName(District district, String name, String header, Map<String, List<District>> byName) {
        List<District> same = byName.computeIfAbsent(district.level() + "\n" + name, key -> new ArrayList<>());
        same.stream()
                .filter(other -> !other.id().equals(district.id())
                        && startsBeforeEndOf(district, other)
                        && startsBeforeEndOf(other, district))
                .findFirst()
                .ifPresent(other -> row(district)
                        .error(
                                header,
                                "den Namen " + name + " hat auf dieser Ebene schon das Gebiet " + other.id(),
                                "ein anderer Name"));
        same.add(district);
    }

    private static boolean startsBeforeEndOf(District one, District other) {
        return one.validFrom() == null
                || other.validTo() == null
                || !one.validFrom().isAfter(other.validTo());
    }

    private HeaderedTable.Record row(District district) {
        return Objects.requireNonNull(rows.get(district.id()));
    }

    private static String germanDay(LocalDate day) {
        return PeriodText.day(day, Locale.GERMAN);
    }
}
