package org.pegel.scaffold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pegel.catalogue.District;
import org.pegel.catalogue.SpatialLevel;
import org.pegel.intake.Spelling;
import org.pegel.scaffold.Decision.Kind;
import org.pegel.scaffold.Found.FoundDistrict;
import org.pegel.scaffold.Skeleton.Level;

/** The city, its levels and its districts, as far as labels tell. */
final class Places {

    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,8})[.)]?\\s+(\\D.*)");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]+");
    private static final int MOST_CITY_LABELS = 2;
    private static final int SHARE_LEFT_OUT_AT_MOST = 3;

    private final String source;
    private final Shape shape;
    private final Found found;
    private final List<FoundDistrict> city;
    private final Map<String, Level> levels = new LinkedHashMap<>();

    Places(String source, String file, Shape shape, Found found, Totals totals, List<Decision> decisions) {
        this.source = source;
        this.shape = shape;
        this.found = found;
        this.city = city(totals);
        addLevels();
        String system = SkeletonBuilder.SYSTEM;
        decisions.add(new Decision(Kind.MUNICIPALITY, system, municipality()));
        if (city.isEmpty()) {
            decisions.add(new Decision(Kind.NO_CITY, "gebiete.csv", file));
        }
        if (shape.column(Part.LEVEL) == 0) {
            decisions.add(new Decision(Kind.LEVEL, system, level("").name()));
        }
    }

    /** Many that look like cities are none; nor is one that lies on a level with others. */
    private List<FoundDistrict> city(Totals totals) {
        List<FoundDistrict> likely = found.districts().values().stream()
                .filter(district -> totals.isCity(district.label()) || totals.isCity(district.name()))
                .filter(district -> district.level().isEmpty()
                        || found.districts().values().stream()
                                        .filter(other -> other.level().equals(district.level()))
                                        .count()
                                <= MOST_CITY_LABELS)
                .toList();
        return likely.size() > MOST_CITY_LABELS
                        || likely.size() == found.districts().size()
                ? List.of()
                : likely;
    }

    private void addLevels() {
        Slugs slugs = new Slugs(Set.of(SpatialLevel.CITY));
        found.levels().forEach((key, label) -> {
            boolean onlyCity = !key.isEmpty()
                    && city.stream().anyMatch(district -> district.level().equals(key));
            String singular = label.isEmpty()
                    ? LevelWords.singular(shape.head().header().own(namesAt()), "Gebiet")
                    : LevelWords.singular(label, label);
            levels.put(
                    key,
                    onlyCity
                            ? new Level(SpatialLevel.CITY, "Gesamtstadt", "Gesamtstadt", label)
                            : new Level(slugs.of(singular), singular, LevelWords.plural(singular), label));
        });
    }

    private int namesAt() {
        int name = shape.column(Part.NAME);
        return name > 0 ? name : shape.district();
    }

    private Level level(String key) {
        return levels.getOrDefault(key, levels.values().iterator().next());
    }

    /** The city's level first. */
    List<Level> levels() {
        List<Level> all = new ArrayList<>();
        all.add(new Level(SpatialLevel.CITY, "Gesamtstadt", "Gesamtstadt", ""));
        levels.values().stream()
                .filter(level -> !level.id().equals(SpatialLevel.CITY))
                .forEach(all::add);
        return all;
    }

    /** Labels of levels whose name does not tell what they are. */
    Map<String, String> levelLabels() {
        Map<String, String> labels = new LinkedHashMap<>();
        levels.values().stream()
                .filter(level -> !level.label().isEmpty())
                .filter(level -> !List.of(Spelling.normal(level.name()), Spelling.normal(level.plural()))
                        .contains(Spelling.normal(level.label())))
                .forEach(level -> labels.put(level.label(), level.id()));
        return labels;
    }

    /** The ids of the levels on which an indicator has values that rows put on a level, blank for none. */
    List<String> levelsOf(String key) {
        String id = level(key).id();
        boolean alsoCity = key.isEmpty() && !city.isEmpty();
        return alsoCity ? List.of(SpatialLevel.CITY, id) : List.of(id);
    }

    /** Labels of districts whose rows contradict each other; empty when so many do that something else is wrong. */
    List<String> leftOut() {
        int most = found.districts().size() / SHARE_LEFT_OUT_AT_MOST;
        return found.contradictory().size() > most ? List.of() : List.copyOf(found.contradictory());
    }

    /** The city's name without what offices put around it; else the first word of the source's id. */
    String municipality() {
        if (!city.isEmpty()) {
            String name = city.get(0)
                    .name()
                    .replaceAll("(?i)^(#\\d+|landeshauptstadt|hansestadt|stadt|gemeinde)\\s+", "")
                    .replaceAll("(?i)\\s+(insgesamt|gesamt)$", "");
            if (!name.isBlank() && !name.matches("(?i)insgesamt|gesamt(stadt)?|stadt|zusammen|summe|total|[#\\d ]+")) {
                return name;
            }
        }
        String word = source.split("[^\\p{L}]+", 2)[0];
        return word.isEmpty() ? source : word.substring(0, 1).toUpperCase(Locale.GERMAN) + word.substring(1);
    }

    /** The city first. */
    List<Skeleton.District> districts() {
        List<Skeleton.District> districts = new ArrayList<>();
        List<String> aliases = city.stream().map(FoundDistrict::label).toList();
        districts.add(new Skeleton.District(
                District.CITY, municipality(), further(municipality(), aliases), SpatialLevel.CITY));
        Slugs slugs = new Slugs(Set.of(District.CITY));
        Map<String, Set<String>> names = new HashMap<>();
        boolean numbered = numbersTellApart();
        for (FoundDistrict district : found.districts().values()) {
            if (!city.contains(district)) {
                Matcher number = NUMBERED.matcher(district.name());
                boolean split = numbered && number.matches();
                String level = level(district.level()).id();
                String id = slugs.of(split ? number.group(1) : isCode(district) ? district.label() : district.name());
                String name = split ? number.group(2) : district.name();
                Set<String> taken = names.computeIfAbsent(level, key -> new HashSet<>());
                String unique = taken.add(Spelling.normal(name)) ? name : district.name() + " (" + id + ")";
                districts.add(new Skeleton.District(id, unique, further(unique, List.of(district.label())), level));
            }
        }
        return districts;
    }

    private static boolean isCode(FoundDistrict district) {
        return !district.label().equals(district.name())
                && CODE.matcher(district.label()).matches();
    }

    /** Whether each number before a name stands for one district. */
    private boolean numbersTellApart() {
        Set<String> numbers = new HashSet<>();
        for (FoundDistrict district : found.districts().values()) {
            Matcher number = NUMBERED.matcher(district.name());
            if (number.matches() && !numbers.add(district.level() + "\n" + Integer.parseInt(number.group(1)))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> further(String name, List<String> labels) {
        return labels.stream()
                .filter(label -> !Spelling.normal(label).equals(Spelling.normal(name)) && label.indexOf('|') < 0)
                .distinct()
                .toList();
    }
}
