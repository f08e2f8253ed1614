package org.pegel.backtest;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Indicator;
import org.pegel.observation.SeriesRef;
import org.pegel.rule.RuleSet;
import org.pegel.rule.sentence.PolicyRule;
import org.pegel.target.Target;
import org.pegel.target.Threshold;

/**
 * The days on which something else may be found although nothing became known, and the indicators that it concerns: a
 * target, a threshold or a rule begins or ends, or a new year begins for an indicator with a target year.
 */
final class LimitDays {
    private final Catalogue catalogue;
    private final LocalDate after;
    private final LocalDate last;
    private final TreeMap<LocalDate, Set<String>> indicators = new TreeMap<>();

    private LimitDays(Catalogue catalogue, LocalDate after, LocalDate last) {
        this.catalogue = catalogue;
        this.after = after;
        this.last = last;
    }

    /** Those after a day, up to another. */
    static LimitDays of(RuleSet rules, LocalDate after, LocalDate last) {
        LimitDays days = new LimitDays(rules.catalogue(), after, last);
        for (Threshold row : rules.thresholds().all()) {
            days.add(row.scope().indicator(), row.validFrom(), row.validTo());
        }
        for (Target row : rules.targets().all()) {
            days.add(row.scope().indicator(), row.validFrom(), row.validTo());
            if (row.year() != null) {
                days.addNewYears(row.scope().indicator());
            }
        }
        for (PolicyRule rule : rules.rules().book().rules()) {
            for (String indicator : rule.scope().indicators()) {
                days.add(indicator, rule.from() == null ? LocalDate.MIN : rule.from(), rule.to());
            }
        }
        return days;
    }

    private void add(String indicator, LocalDate validFrom, @Nullable LocalDate validTo) {
        add(indicator, validFrom);
        if (validTo != null) {
            add(indicator, validTo.plusDays(1));
        }
    }

    private void addNewYears(String indicator) {
        for (int year = after.getYear(); year <= last.getYear(); year++) {
            add(indicator, LocalDate.of(year, 1, 1));
        }
    }

    private void add(String indicator, LocalDate day) {
        if (day.isAfter(after) && !day.isAfter(last)) {
            indicators.computeIfAbsent(day, first -> new HashSet<>()).add(indicator);
        }
    }

    Set<LocalDate> all() {
        return indicators.keySet();
    }

    /** What is to be looked at again on a day: of each level of the indicators concerned one district stands for all. */
    Collection<SeriesRef> concerned(LocalDate day) {
        return refs(catalogue, indicators.getOrDefault(day, Set.of()));
    }

    /** Of each level of some indicators one district, which stands for all. */
    static Collection<SeriesRef> refs(Catalogue catalogue, Collection<String> indicators) {
        Map<String, String> districts = new LinkedHashMap<>();
        for (District district : catalogue.districts().values()) {
            districts.putIfAbsent(district.level(), district.id());
        }
        Set<SeriesRef> refs = new HashSet<>();
        for (String id : indicators) {
            Indicator indicator = catalogue.indicators().get(id);
            if (indicator != null) {
                districts.forEach((level, district) -> {
                    if (indicator.rhythm(level) != null) {
                        refs.add(new SeriesRef(id, district));
                    }
                });
            }
        }
        return refs;
    }
}
