package org.pegel.rule.sentence;

import java.util.List;
import java.util.Map;

/** What the gaps of sentences take, in words for people. */
final class Gaps {
    private static final Map<SlotType, String[]> ALL = Map.ofEntries(
            entry(SlotType.VALUE, "ein Wert", "40 %"),
            entry(SlotType.DIFFERENCE, "ein Unterschied", "10 Prozentpunkte"),
            entry(SlotType.SHARE, "ein Anteil", "50 %"),
            entry(SlotType.PROBABILITY, "eine Wahrscheinlichkeit", "80 %"),
            entry(SlotType.COUNT, "eine ganze Zahl", "3"),
            entry(SlotType.NUMBER, "eine Zahl", "2,5"),
            entry(SlotType.PERIODS, "eine Zahl von Zeiträumen", "3 Zeiträumen"),
            entry(SlotType.YEARS, "eine Zahl von Jahren", "3 Jahren"),
            entry(SlotType.DURATION, "eine Dauer", "18 Monate"),
            entry(SlotType.PERIOD, "ein Zeitraum", "2019"),
            entry(SlotType.LEVEL, "eine Ebene", "Stadtbezirke"));

    private Gaps() {}

    private static Map.Entry<SlotType, String[]> entry(SlotType type, String description, String example) {
        return Map.entry(type, new String[] {description, example});
    }

    /** What can stand behind the number of a gap. */
    static List<String> units(SlotType type) {
        return switch (type) {
            case SHARE, PROBABILITY -> List.of("%", "Drittel");
            case VALUE -> List.of("%");
            case DIFFERENCE -> List.of(SlotReader.POINTS);
            case PERIODS -> List.of("Zeiträume", "Zeiträumen", "Schuljahre", "Schuljahren", "Jahre", "Jahren");
            case YEARS -> List.of("Jahre", "Jahren");
            case DURATION -> List.of("Tage", "Wochen", "Monate", "Jahre");
            default -> List.of();
        };
    }

    static String description(SlotType type) {
        return of(type)[0];
    }

    static String example(SlotType type) {
        return of(type)[1];
    }

    /** As part of a list of what is allowed. */
    static String allowed(SlotType type) {
        return "%s wie „%s“".formatted(description(type), example(type));
    }

    private static String[] of(SlotType type) {
        String[] texts = ALL.get(type);
        if (texts == null) {
            throw new IllegalArgumentException("No example of " + type);
        }
        return texts;
    }
}
