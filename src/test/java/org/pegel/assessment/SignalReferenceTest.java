package org.pegel.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pegel.assessment.ReferenceValues.assertClose;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Runs and robust z against recomputed cases. */
class SignalReferenceTest {

    @Test
    void runsAgreeAfterEachStep() {
        int compared = 0;
        for (JsonNode reference : ReferenceValues.cases("signals.json", "runs_worsening")) {
            JsonNode input = reference.get("input");
            Sample sample = Sample.of(ReferenceValues.direction(input.get("direction")));
            double[] years = ReferenceValues.numbers(input.get("t"));
            double[] values = ReferenceValues.numbers(input.get("y"));
            for (int i = 0; i < years.length; i++) {
                sample.value(Integer.toString((int) years[i]), values[i]);
            }
            JsonNode expected = reference.get("expected");
            double[] runs = Arrays.stream(years)
                    .skip(1)
                    .map(year -> sample.at(Integer.toString((int) year)).run())
                    .toArray();
            assertThat(runs)
                    .as(reference.get("id").asString())
                    .containsExactly(ReferenceValues.numbers(expected.get("run_after_each_step")));
            assertThat(sample.newest().run())
                    .isEqualTo(expected.get("current_run").asInt());
            compared++;
        }
        assertThat(compared).as("cases").isGreaterThanOrEqualTo(3);
    }

    @Test
    void robustScoresAgree() {
        int compared = 0;
        for (JsonNode reference : ReferenceValues.cases("signals.json", "robust_z")) {
            JsonNode input = reference.get("input");
            JsonNode expected = reference.get("expected");
            String id = reference.get("id").asString();
            RobustZ test = RobustZ.of(
                    ReferenceValues.numbers(input.get("baseline")),
                    input.get("x").asDouble(),
                    1e-12);
            assertClose(id, OptionalDouble.of(test.median()), expected.get("median"));
            assertClose(id, OptionalDouble.of(test.mad()), expected.get("mad_raw"));
            assertClose(id, test.hasZ() ? OptionalDouble.of(test.z()) : OptionalDouble.empty(), expected.get("z"));
            if (expected.has("mean_ad")) {
                assertClose(id, OptionalDouble.of(test.meanDeviation()), expected.get("mean_ad"));
            }
            assertThat(test.isJump()).as(id).isEqualTo(expected.get("alarm").asBoolean());
            compared++;
        }
        assertThat(compared).as("cases").isGreaterThanOrEqualTo(3);
    }
}
