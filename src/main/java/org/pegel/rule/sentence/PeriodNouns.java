package org.pegel.rule.sentence;

import java.util.Map;
import java.util.Set;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.PeriodKind;
import org.pegel.catalogue.Rhythm;

/** What a rule may call the periods of an indicator: "Zeiträume" always, "Schuljahre" where it has one value for each. */
final class PeriodNouns {
    private static final Map<String, Set<PeriodKind>> KINDS = Map.of(
            "jahre", Set.of(PeriodKind.YEAR, PeriodKind.SCHOOL_YEAR, PeriodKind.DATE),
            "schuljahre", Set.of(PeriodKind.SCHOOL_YEAR),
            "halbjahre", Set.of(PeriodKind.HALF_YEAR),
            "quartale", Set.of(PeriodKind.QUARTER),
            "monate", Set.of(PeriodKind.MONTH),
            "stichtage", Set.of(PeriodKind.DATE));

    private PeriodNouns() {}

    /**
     * Whether so many of these are so many values in a row.
     *
     * @param levels the only levels that matter; all when empty
     */
    static boolean fits(String noun, Indicator indicator, Set<String> levels) {
        Set<PeriodKind> kinds = KINDS.get(noun);
        return kinds == null
                || indicator.rhythms().entrySet().stream()
                        .filter(rhythm -> levels.isEmpty() || levels.contains(rhythm.getKey()))
                        .allMatch(rhythm -> fits(kinds, rhythm.getValue()));
    }

    private static boolean fits(Set<PeriodKind> kinds, Rhythm rhythm) {
        return rhythm.every() == 1 && kinds.contains(rhythm.kind());
    }
}
