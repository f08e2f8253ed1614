package org.pegel.assessment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.Period;
import org.pegel.observation.Series;
import org.pegel.target.Targets;
import org.pegel.target.Thresholds;

/** Builds the facts of a cohort: an indicator on a level, all districts and groups. */
public final class Assessor {

    public Assessor(Catalogue catalogue, Targets targets, Thresholds thresholds) {}

    /**
     * The facts of a cohort, in the order of its series.
     *
     * @param cohort series of any indicators and districts
     * @param citySeries series of the city for the same indicators: the reference; others are ignored
     * @param period the period to judge; absent for the newest of each series
     * @param asOf the evaluation day
     */
    public List<Assessment> assess(
            Collection<Series> cohort, Collection<Series> citySeries, @Nullable Period period, LocalDate asOf) {
        throw new UnsupportedOperationException();
    }
}
