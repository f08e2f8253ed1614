package org.pegel.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Group;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.Period;
import org.pegel.catalogue.Rhythm;
import org.pegel.observation.Series;
import org.pegel.observation.SeriesKey;
import org.pegel.target.Targets;
import org.pegel.target.Thresholds;

/**
 * Builds the facts of a cohort: an indicator on a level, all districts and groups. Targets and thresholds are those in
 * force on the evaluation day.
 */
public final class Assessor {

    private final Catalogue catalogue;
    private final Targets targets;
    private final Thresholds thresholds;
    private final Function<String, DataRequirements> requirements;

    /** With the requirements that hold when a city says nothing else. */
    public Assessor(Catalogue catalogue, Targets targets, Thresholds thresholds) {
        this(catalogue, targets, thresholds, indicator -> DataRequirements.DEFAULT);
    }

    /**
     * An assessor.
     *
     * @param requirements how much data a verdict needs that rests on a test, by id of the indicator
     */
    public Assessor(
            Catalogue catalogue,
            Targets targets,
            Thresholds thresholds,
            Function<String, DataRequirements> requirements) {
        this.catalogue = catalogue;
        this.targets = targets;
        this.thresholds = thresholds;
        this.requirements = requirements;
    }

    /**
     * One fact per series, in the order given. Left out are series that the catalogue doesn't know, whose periods are not
     * of the kind in which the indicator is measured on that level, and those without the period asked for.
     *
     * @param cohort series of any indicators, districts and groups
     * @param citySeries series of the city for the same indicators, the reference; those of other districts are ignored
     * @param period the period to judge, or, in series of another kind, the last one that ends in it; absent for the
     *     newest of each series
     * @param asOf the evaluation day
     */
    public List<Assessment> assess(
            Collection<Series> cohort, Collection<Series> citySeries, @Nullable Period period, LocalDate asOf) {
        SeriesIndex index = new SeriesIndex(cohort);
        Map<String, Frame> frames = new HashMap<>();
        List<Assessment> facts = new ArrayList<>(cohort.size());
        AssessedTogether together = new AssessedTogether(facts);
        for (Series series : cohort) {
            SeriesKey key = series.key();
            Indicator indicator = catalogue.indicators().get(key.indicator());
            District district = catalogue.districts().get(key.district());
            Group group = catalogue.groups().get(key.group());
            if (indicator == null || district == null || group == null) {
                continue;
            }
            Rhythm rhythm = indicator.rhythm(district.level());
            int at = period == null ? series.newest() : indexOf(series, period);
            if (rhythm == null || rhythm.kind() != series.kind() || at < 0) {
                continue;
            }
            Frame frame =
                    frames.computeIfAbsent(indicator.id(), id -> frame(indicator, citySeries, index, asOf, together));
            facts.add(new Assessment(frame, series, at, district, group, rhythm));
        }
        return facts;
    }

    private Frame frame(
            Indicator indicator,
            Collection<Series> citySeries,
            SeriesIndex index,
            LocalDate asOf,
            AssessedTogether together) {
        return new Frame(
                indicator,
                catalogue,
                targets,
                thresholds,
                requirements.apply(indicator.id()),
                citySeries,
                index,
                asOf,
                together);
    }

    private static int indexOf(Series series, Period wanted) {
        if (series.kind() == wanted.kind()) {
            return series.indexOf(wanted);
        }
        for (int i = series.newest(); i >= 0; i--) {
            LocalDate end = series.period(i).end();
            if (!end.isAfter(wanted.end())) {
                return end.isAfter(wanted.start()) ? i : -1;
            }
        }
        return -1;
    }
}
