package org.pegel.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.TargetStatus;
import org.pegel.assessment.Trend;
import org.pegel.evaluation.Evaluations;
import org.springframework.beans.factory.annotation.Autowired;

/** What Prometheus sees of a series is what its assessment says, and nothing where it says nothing. */
class SeriesMetricTest extends SampleCity {

    @Autowired
    private Evaluations evaluations;

    private List<Assessment> assessments;
    private ScrapedPage page;

    @BeforeEach
    void scrape() {
        assessments = evaluations.look(null).assessments();
        page = page();
    }

    @Test
    void valuesAreThoseOfTheAssessment() {
        same("value", of -> of.hasValue() ? OptionalDouble.of(of.value()) : OptionalDouble.empty());
        same("previous_value", of -> of.hasPrevious() ? OptionalDouble.of(of.previous()) : OptionalDouble.empty());
        same(
                "city_difference",
                of -> of.hasDistanceToCity() ? OptionalDouble.of(of.distanceToCity()) : OptionalDouble.empty());
        same("age_seconds", of -> OptionalDouble.of(of.ageInDays() * 86_400.0));
    }

    @Test
    void limitsAreThoseInForce() {
        same(
                "threshold",
                of -> optional(of.threshold() == null ? null : of.threshold().review()),
                "limit",
                "review");
        same(
                "threshold",
                of -> optional(of.threshold() == null ? null : of.threshold().action()),
                "limit",
                "action");
        same(
                "threshold",
                of -> optional(of.threshold() == null ? null : of.threshold().recovery()),
                "limit",
                "recovery");
        same("target", of -> optional(of.target() == null ? null : of.target().valueAskedFor()));
    }

    @Test
    void theWayToTheTargetIsTheTrackedOne() {
        same("path_value", of -> of.targetTracking().expectedValue());
        same("pace_required", of -> of.targetTracking().requiredPace());
        same("pace_actual", of -> of.targetTracking().actualPace());
        same(
                "target_timestamp_seconds",
                of -> of.target() == null || of.target().year() == null
                        ? OptionalDouble.empty()
                        : OptionalDouble.of((double) LocalDate.of(of.target().year(), 12, 31)
                                        .plusDays(1)
                                        .atStartOfDay(ZoneId.systemDefault())
                                        .toEpochSecond()
                                - 1));
        for (TargetStatus status : TargetStatus.values()) {
            String label = status.name().toLowerCase(java.util.Locale.ROOT);
            assertThat(page.sum("pegel_indicator_target_status", "status", label))
                    .as(label)
                    .isEqualTo((double) assessments.stream()
                            .filter(of -> of.target() != null && of.targetStatus() == status)
                            .count());
        }
    }

    @Test
    void theTrendIsTheTestedOne() {
        same("trend_slope", of -> of.trend().slope());
        same("trend_certainty_ratio", of -> {
            OptionalDouble p = of.trend().p();
            return p.isPresent() ? OptionalDouble.of(1 - p.getAsDouble()) : p;
        });
        same("trend", of -> known(of.trend(), of.trend().isWorsening()), "trend", "worsening");
        same("trend", of -> known(of.trend(), of.trend().isImproving()), "trend", "improving");
        same(
                "crossing_probability_ratio",
                of -> of.trend().reviewCrossing(3) == null
                        ? OptionalDouble.empty()
                        : of.trend().reviewCrossing(3).probability(),
                "limit",
                "review");
    }

    private static OptionalDouble known(Trend trend, boolean holds) {
        return trend.reasonAgainst() == null ? OptionalDouble.of(holds ? 1 : 0) : OptionalDouble.empty();
    }

    @Test
    void eachSeriesIsInOneStage() {
        for (String stage : List.of("none", "review", "action")) {
            same(
                    "stage",
                    of -> of.threshold() == null || !of.isJudged()
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(of.stage().name().equalsIgnoreCase(stage) ? 1 : 0),
                    "stage",
                    stage);
        }
    }

    private static OptionalDouble optional(Double number) {
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    /** Compares a metric with what each assessment says; some say something, and some not, or all. */
    private void same(String metric, Function<Assessment, OptionalDouble> expected, String... more) {
        String name = "pegel_indicator_" + metric;
        int there = 0;
        for (Assessment of : assessments) {
            List<String> labels = new ArrayList<>(List.of(
                    "indicator", of.indicatorId(),
                    "district", of.districtId(),
                    "level", of.levelId(),
                    "group", of.groupId()));
            labels.addAll(List.of(more));
            OptionalDouble number = expected.apply(of);
            assertThat(page.value(name, labels.toArray(String[]::new)))
                    .as(name + labels)
                    .isEqualTo(number);
            there += number.isPresent() ? 1 : 0;
        }
        assertThat(there).as(name).isPositive();
        assertThat(page.of(name).keySet().stream()
                        .filter(labels -> more.length == 0 || more[1].equals(labels.get(more[0])))
                        .count())
                .as(name)
                .isEqualTo(there);
    }

    @Test
    void namesCanBeJoined() {
        join("pegel_indicator_info", "indicator", Assessment::indicatorId);
        join("pegel_district_info", "district", Assessment::districtId);
        join("pegel_level_info", "level", Assessment::levelId);
        join("pegel_group_info", "group", Assessment::groupId);
        join("pegel_field_info", "field", Assessment::fieldId);
        assertThat(page.of("pegel_indicator_value").keySet()).as("ids only").allSatisfy(labels -> assertThat(
                        labels.keySet())
                .containsExactly("district", "group", "indicator", "level"));
    }

    private void join(String info, String label, Function<Assessment, String> id) {
        List<String> ids =
                page.of(info).keySet().stream().map(labels -> labels.get(label)).toList();
        assertThat(ids)
                .doesNotHaveDuplicates()
                .containsAll(assessments.stream().map(id).toList());
        assertThat(page.of(info).entrySet()).allSatisfy(sample -> assertThat(sample)
                .isEqualTo(Map.entry(sample.getKey(), 1.0))
                .satisfies(one -> assertThat(one.getKey().get("name")).isNotBlank()));
    }
}
