package org.pegel.evaluation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.pegel.alert.Cohort;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.SpatialLevel;
import org.pegel.observation.SeriesRef;

/**
 * What a run judges.
 *
 * @param cohorts the cohorts that are judged, those of the same fields of action included: a district's field is only
 *     judged with all its indicators
 * @param sources the sources whose deliveries are judged
 * @param whole whether this is everything
 */
public record EvaluationScope(Set<Cohort> cohorts, Set<String> sources, boolean whole) {

    static EvaluationScope everything(Catalogue catalogue) {
        Set<Cohort> cohorts = new LinkedHashSet<>();
        Set<String> sources = new TreeSet<>();
        for (Indicator indicator : catalogue.indicators().values()) {
            indicator.rhythms().keySet().forEach(level -> cohorts.add(new Cohort(indicator.id(), level)));
            sources.add(indicator.source());
        }
        return new EvaluationScope(cohorts, sources, true);
    }

    /** A changed value dirties its cohort; a city value all levels of its indicator. */
    public static EvaluationScope of(Catalogue catalogue, Collection<SeriesRef> changed) {
        Set<Cohort> dirty = new LinkedHashSet<>();
        for (SeriesRef ref : changed) {
            Indicator indicator = catalogue.indicators().get(ref.indicator());
            District district = catalogue.districts().get(ref.district());
            if (indicator == null || district == null) {
                continue; // stored under an earlier version of the rules, no longer watched
            }
            if (district.isCity()) {
                indicator.rhythms().keySet().forEach(level -> dirty.add(new Cohort(indicator.id(), level)));
            } else if (indicator.rhythm(district.level()) != null) {
                dirty.add(new Cohort(indicator.id(), district.level()));
            }
        }
        Set<String> sources = dirty.stream()
                .map(cohort -> catalogue.indicator(cohort.indicator()).source())
                .collect(Collectors.toCollection(TreeSet::new));
        return new EvaluationScope(withTheirFields(catalogue, dirty), sources, false);
    }

    private static Set<Cohort> withTheirFields(Catalogue catalogue, Set<Cohort> dirty) {
        Set<Cohort> all = new LinkedHashSet<>();
        for (Cohort cohort : dirty) {
            String field = catalogue.indicator(cohort.indicator()).field();
            for (Indicator indicator : catalogue.indicators().values()) {
                if (indicator.field().equals(field) && indicator.rhythm(cohort.level()) != null) {
                    all.add(new Cohort(indicator.id(), cohort.level()));
                }
            }
        }
        return all;
    }

    /** Of this only the cohorts that are wanted, and nothing of what sources owe. */
    public EvaluationScope only(Predicate<Cohort> wanted) {
        Set<Cohort> kept = cohorts.stream().filter(wanted).collect(Collectors.toCollection(LinkedHashSet::new));
        return new EvaluationScope(kept, Set.of(), false);
    }

    /** The indicators whose series must be read. */
    Set<String> indicators() {
        return cohorts.stream().map(Cohort::indicator).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The levels whose districts must be read, the city's always. */
    Set<String> levels() {
        Set<String> levels = cohorts.stream().map(Cohort::level).collect(Collectors.toCollection(LinkedHashSet::new));
        levels.add(SpatialLevel.CITY);
        return levels;
    }
}
