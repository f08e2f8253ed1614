package org.pegel.assessment.confidentiality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.ComplementaryProtection;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.Direction;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Group;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.Influence;
import org.pegel.catalogue.Period;
import org.pegel.catalogue.PeriodKind;
import org.pegel.catalogue.Protection;
import org.pegel.catalogue.Rhythm;
import org.pegel.catalogue.SpatialLevel;
import org.pegel.observation.Observation;
import org.pegel.observation.Origin;
import org.pegel.observation.Quality;
import org.pegel.observation.SeriesKey;

/** A city of districts and quarters with counts of groups that add up, and what is hidden of them. */
public final class CountTown {
    public static final String INDICATOR = "anfänge";
    private static final Period PERIOD = Period.year(2025);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final Map<String, District> districts = new LinkedHashMap<>();
    private final List<String> groups = new ArrayList<>(List.of(Group.ALL));
    private final List<Sum> districtSums = new ArrayList<>();
    private final List<Sum> groupSums = new ArrayList<>();
    private final Map<SeriesKey, Double> counts = new LinkedHashMap<>();

    public CountTown() {
        add(District.CITY, SpatialLevel.CITY, null);
    }

    /** Lets districts add up to another one. */
    public CountTown districts(String total, String... parts) {
        for (String part : parts) {
            boolean inner = !total.isEmpty() && !total.equals(District.CITY);
            add(part, inner ? "viertel" : "stadtbezirk", total.isEmpty() ? null : total);
        }
        districtSums.add(new Sum(total, List.of(parts)));
        return this;
    }

    /** Lets groups add up to everybody. */
    public CountTown groups(String... parts) {
        groups.addAll(List.of(parts));
        groupSums.add(new Sum(Group.ALL, List.of(parts)));
        return this;
    }

    private void add(String id, String level, @Nullable String parent) {
        districts.put(id, new District(id, id, List.of(), level, parent, null, null, null));
    }

    public CountTown count(String district, String group, double count) {
        counts.put(new SeriesKey(INDICATOR, district, group), count);
        return this;
    }

    /** Random counts that add up in every direction; some of them small or 0. */
    CountTown random(SplittableRandom random, double share) {
        List<String> places = new ArrayList<>(districts.keySet());
        java.util.Collections.reverse(places);
        for (String place : places) {
            List<Sum> parts = districtSums.stream()
                    .filter(sum -> sum.total().equals(place))
                    .toList();
            if (parts.isEmpty()) {
                fill(place, random, share);
            } else {
                groups.forEach(group -> count(
                        place,
                        group,
                        parts.get(0).parts().stream()
                                .mapToDouble(part -> counts.get(new SeriesKey(INDICATOR, part, group)))
                                .sum()));
            }
        }
        return this;
    }

    private void fill(String place, SplittableRandom random, double share) {
        int people = 8 + random.nextInt(60);
        count(place, Group.ALL, people);
        for (Sum sum : groupSums) {
            double left = people;
            for (String group : sum.parts().subList(1, sum.parts().size())) {
                double some = random.nextDouble() < share ? random.nextInt(3) : random.nextInt((int) left + 1);
                double most = Math.min(left, some);
                count(place, group, most);
                left -= most;
            }
            count(place, sum.parts().get(0), left);
        }
    }

    Set<SeriesKey> few(int minimum) {
        Protection rule = new Protection(minimum, 0, 0);
        Set<SeriesKey> few = new java.util.LinkedHashSet<>();
        counts.forEach((key, count) -> {
            if (!rule.against(count, null).isEmpty()) {
                few.add(key);
            }
        });
        return few;
    }

    /** What is published with some cells hidden. */
    public List<Observation> rows(Set<SeriesKey> hidden) {
        List<Observation> rows = new ArrayList<>();
        counts.forEach((key, count) -> rows.add(row(key, hidden.contains(key) ? null : count)));
        return rows;
    }

    private static Observation row(SeriesKey key, @Nullable Double count) {
        return new Observation(
                key,
                PERIOD,
                count,
                count,
                null,
                count == null ? Quality.CONFIDENTIAL : Quality.FINAL,
                0,
                count == null ? "vertraulich" : null,
                DAY,
                new Origin("zahlen.csv", null, 2));
    }

    /** What must be hidden besides. */
    public Set<SeriesKey> complement(Set<SeriesKey> hidden) {
        return complement(rows(hidden));
    }

    Set<SeriesKey> complement(List<Observation> rows) {
        return protection().of(INDICATOR, PERIOD, rows);
    }

    public ComplementaryProtection protection() {
        return new ComplementaryProtection(catalogue());
    }

    SeriesKey key(String district, String group) {
        return new SeriesKey(INDICATOR, district, group);
    }

    Map<SeriesKey, Double> counts() {
        return counts;
    }

    List<String> groupIds() {
        return groups;
    }

    /** Every sum that anybody can form. */
    List<List<SeriesKey>> equations() {
        List<List<SeriesKey>> equations = new ArrayList<>();
        districtSums.forEach(sum -> groups.forEach(group ->
                equations.add(members(sum).map(place -> key(place, group)).toList())));
        groupSums.forEach(sum -> districts
                .keySet()
                .forEach(place -> equations.add(
                        members(sum).map(group -> key(place, group)).toList())));
        return equations;
    }

    private static Stream<String> members(Sum sum) {
        return Stream.concat(Stream.of(sum.total()), sum.parts().stream());
    }

    private Catalogue catalogue() {
        return new Catalogue(
                "Musterstadt",
                Map.of(),
                districts,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(INDICATOR, indicator()),
                List.of());
    }

    private Indicator indicator() {
        return new Indicator(
                INDICATOR,
                "Anfänge",
                null,
                "Personen",
                0,
                Direction.NONE,
                Influence.OBSERVABLE,
                "bildung",
                List.of("bildung"),
                "Was gezählt wird.",
                "Anfänge",
                null,
                null,
                "amt",
                Map.of(SpatialLevel.CITY, new Rhythm(PeriodKind.YEAR, 1)),
                java.time.Period.ofMonths(6),
                groups,
                Protection.NONE,
                "",
                null);
    }
}
