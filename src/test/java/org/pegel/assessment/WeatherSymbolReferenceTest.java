package org.pegel.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pegel.assessment.ReferenceValues.assertClose;

import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The weather symbol against recomputed cases and against what the Statistisches Bundesamt published. */
class WeatherSymbolReferenceTest {

    /** Where the case lies exactly on a class limit, its rounded target leaves the shortfall a little off. */
    private static final double ON_A_LIMIT = 1e-9;

    @Test
    void recomputedCasesAgreeInEveryNumber() {
        int compared = 0;
        for (JsonNode reference : ReferenceValues.cases("target_tracking.json", "dns_weather")) {
            JsonNode input = reference.get("input");
            Sample sample = Sample.of(ReferenceValues.direction(input.get("direction")));
            double[] years = ReferenceValues.numbers(input.get("years"));
            double[] values = ReferenceValues.numbers(input.get("values"));
            for (int i = 0; i < years.length; i++) {
                sample.value(Integer.toString((int) years[i]), values[i]);
            }
            withTarget(sample, input.get("target_type").asString(), input.get("target"), input.get("target_year"));
            Assessment fact = sample.at(input.get("assess_year").asString());
            for (Map.Entry<String, JsonNode> expected :
                    reference.get("expected").properties()) {
                compare(reference.get("id").asString(), fact, expected.getKey(), expected.getValue());
                compared++;
            }
        }
        assertThat(compared).as("fields compared").isGreaterThan(40);
    }

    private static void compare(String id, Assessment fact, String field, JsonNode expected) {
        TargetTracking tracking = fact.targetTracking();
        String what = id + " " + field;
        switch (field) {
            case "symbol" ->
                assertThat(tracking.status().id())
                        .as(what)
                        .isEqualTo(expected.isNull() ? "not-rated" : expected.asString());
            case "status" ->
                assertThat(tracking.status().id().replace('-', '_')).isEqualTo(expected.asString());
            case "points_used" -> assertThat(tracking.n()).as(what).isEqualTo(expected.size());
            case "avg_annual_change" -> assertClose(what, tracking.actualPace(), expected);
            case "last_annual_change" -> assertClose(what, lastAnnualChange(fact), expected);
            case "projected" -> assertClose(what, tracking.projection(), expected);
            case "gap_share" ->
                assertThat(tracking.shortfall().orElseThrow())
                        .as(what)
                        .isBetween(expected.asDouble() - ON_A_LIMIT, expected.asDouble() + ON_A_LIMIT);
            case "reached" ->
                assertThat(tracking.status() == TargetStatus.SUN || tracking.status() == TargetStatus.LIGHT_CLOUD)
                        .as(what)
                        .isEqualTo(expected.asBoolean());
            default -> throw new AssertionError("unknown field " + what);
        }
    }

    private static OptionalDouble lastAnnualChange(Assessment fact) {
        double years = TimeAxis.of(fact.period()) - TimeAxis.of(fact.previousPeriod());
        return OptionalDouble.of(fact.change() / years);
    }

    @Test
    void publishedRatingsAreReproduced() {
        int met = 0;
        int unrated = 0;
        for (JsonNode rating : ReferenceValues.read("dns_published.json")) {
            if (rating.path("disputed").asBoolean(false)) {
                continue;
            }
            String published = rating.get("published").isNull()
                    ? "not-rated"
                    : rating.get("published").asString();
            assertThat(rated(rating).targetStatus().id())
                    .as(rating.get("id").asString())
                    .isEqualTo(published);
            if (published.equals("not-rated")) {
                unrated++;
            } else {
                met++;
            }
        }
        assertThat(met).as("published ratings met").isEqualTo(448);
        assertThat(unrated).as("years without a rating").isEqualTo(11);
    }

    private static Assessment rated(JsonNode rating) {
        JsonNode target = rating.get("target");
        Sample sample = Sample.of(ReferenceValues.direction(target.get("direction")));
        for (JsonNode point : rating.get("series")) {
            sample.value(point.get(0).asString(), point.get(1).asDouble());
        }
        if (rating.get("min_points").asInt() == 4) {
            sample.brokenAt(rating.get("series").get(0).get(0).asString());
        }
        withTarget(sample, target.get("type").asString(), target.get("value"), target.get("year"));
        return sample.newest();
    }

    private static void withTarget(Sample sample, String type, JsonNode value, JsonNode year) {
        switch (type) {
            case "value", "value_by_year" -> sample.reach(value.asDouble(), year.asInt());
            case "every-year", "hold_every_year" -> sample.hold(value.asDouble());
            case "direction" -> sample.improve();
            default -> throw new AssertionError("unknown type of target " + type);
        }
    }
}
