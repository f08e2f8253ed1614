package org.pegel.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;

/** The facts that were assessed together, put beside their peers when somebody asks for the first time. */
final class AssessedTogether {

    /** So that sums over districts do not depend on the order in which these came, not even in the last digit. */
    private static final Comparator<Assessment> BY_DISTRICT = Comparator.comparing(SeriesPoint::districtId);

    private final List<Assessment> facts;
    private @Nullable Map<Key, Peers> peers;

    private record Key(String indicator, String level, String group, Period period) {
        static Key of(Assessment fact) {
            return new Key(fact.indicatorId(), fact.levelId(), fact.groupId(), fact.period());
        }
    }

    /** Facts to which more may come until the first question. */
    AssessedTogether(List<Assessment> facts) {
        this.facts = facts;
    }

    /** The same district and indicator at the same period for another group; absent when there is none. */
    @Nullable
    Assessment find(Assessment fact, String group) {
        Peers found = sorted().get(new Key(fact.indicatorId(), fact.levelId(), group, fact.period()));
        return found == null ? null : found.of(fact.districtId());
    }

    /** Shows every fact to its peers. */
    void sort() {
        sorted();
    }

    private Map<Key, Peers> sorted() {
        Map<Key, Peers> known = peers;
        if (known == null) {
            known = new HashMap<>();
            for (Map.Entry<Key, List<Assessment>> districts : byKey().entrySet()) {
                known.put(districts.getKey(), new Peers(districts.getValue()));
            }
            peers = known;
        }
        return known;
    }

    private Map<Key, List<Assessment>> byKey() {
        Map<Key, List<Assessment>> members = new HashMap<>();
        List<Assessment> ordered = new ArrayList<>(facts);
        ordered.sort(BY_DISTRICT);
        for (Assessment fact : ordered) {
            members.computeIfAbsent(Key.of(fact), key -> new ArrayList<>()).add(fact);
        }
        return members;
    }
}
