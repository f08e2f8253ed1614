package org.pegel.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.Sample;
import org.pegel.catalogue.Direction;
import org.pegel.target.TargetAim;
import org.pegel.target.TargetMethod;
import org.pegel.target.TargetType;

/** A target that asks for a smaller gap to the city, by a path; its numbers are gaps and no values. */
class GapTargetSeriesTest {
    private static final Assessment GAP = assessed(TargetType.CLOSE_GAP_TO_CITY, 10.0, 2.0);
    private static final Assessment VALUE = assessed(TargetType.REACH, 30.0, 40.0);

    private static Assessment assessed(TargetType type, double baseline, double asked) {
        Sample sample = Sample.of(Direction.HIGHER)
                .target(new TargetAim(
                        type, TargetMethod.PATH, 2020, baseline, asked, 2030, List.of(), null, null, null));
        for (int year = 2020; year < 2026; year++) {
            sample.value(Integer.toString(year), year - 1990).cityValue(Integer.toString(year), 40);
        }
        return sample.newest();
    }

    @Test
    void isNotDrawnAmongTheValues() {
        assertThat(GAP.targetTracking().expected()).as("a gap of 6 in 2025").hasValue(6);

        assertThat(SamplesOfSeries.of(GAP, SeriesMetric.ALL).of(SeriesMetric.PATH_VALUE))
                .isEmpty();
        assertThat(SamplesOfSeries.of(VALUE, Set.of(SeriesMetric.PATH_VALUE)).of(SeriesMetric.PATH_VALUE))
                .singleElement()
                .satisfies(sample -> assertThat(sample.getValue()).isEqualTo(35));
    }
}
