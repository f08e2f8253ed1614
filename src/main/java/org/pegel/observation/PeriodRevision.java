package org.pegel.observation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;

/**
 * What a delivery changes of an indicator at a period, against what stood before.
 *
 * @param indicator id of the indicator
 * @param period the period
 * @param added values where none stood
 * @param changed values that replace a different one
 * @param dropped values that stood and are confidential, blank or left out now
 * @param examples the first changed and dropped ones, in the order of the series
 */
public record PeriodRevision(
        String indicator, Period period, int added, int changed, int dropped, List<Example> examples) {

    /**
     * One value that is not as it was.
     *
     * @param district id of the district
     * @param group id of the group
     * @param before the value that stood; absent when it may not be shown
     * @param after the value of the delivery; absent when it has none or it may not be shown
     * @param dropped whether the delivery has no value
     */
    public record Example(
            String district, String group, @Nullable Double before, @Nullable Double after, boolean dropped) {}

    public PeriodRevision {
        examples = List.copyOf(examples);
    }
}
