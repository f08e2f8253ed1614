package org.pegel.assessment.reference;

import static org.pegel.assessment.reference.Numbers.array;
import static org.pegel.assessment.reference.Numbers.orNull;
import static org.pegel.assessment.reference.Numbers.present;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.pegel.assessment.trend.BenjaminiHochberg;
import org.pegel.assessment.trend.Interval;
import org.pegel.assessment.trend.KendallDistribution;
import org.pegel.assessment.trend.MannKendall;
import org.pegel.assessment.trend.PageTrend;
import org.pegel.assessment.trend.Pettitt;
import org.pegel.assessment.trend.SeasonalMannKendall;
import org.pegel.assessment.trend.SenSlope;
import tools.jackson.databind.JsonNode;

/** Trends of a series. */
final class TrendMethods {

    private TrendMethods() {}

    static Map<String, ReferenceMethod> methods() {
        return Map.of(
                "mann_kendall", TrendMethods::mannKendall,
                "seasonal_mann_kendall", TrendMethods::seasonal,
                "mk_exact_table", TrendMethods::exactTable,
                "sen_slope", TrendMethods::sen,
                "ols_trend", LinearFitMethod::compute,
                "pettitt", TrendMethods::pettitt,
                "page_L", TrendMethods::page,
                "benjamini_hochberg", TrendMethods::benjaminiHochberg);
    }

    private static Map<String, Object> mannKendall(JsonNode input, JsonNode params) {
        Numbers.require(params, "ties", "variance corrected");
        boolean continuity = params.path("continuity").asBoolean(true);
        MannKendall test = MannKendall.of(present(input, "y"));
        Map<String, Object> fields = new HashMap<>();
        fields.put("n", test.n());
        fields.put("S", test.s());
        fields.put("var_S", test.variance());
        fields.put("tau_b", orNull(test.tauB()));
        fields.put("z_continuity", orNull(test.z(continuity)));
        fields.put("z", orNull(test.z(continuity)));
        fields.put("p_two_sided_normal", orNull(test.normalTwoSided(continuity)));
        fields.put("p_two_sided_exact", test.isExact() ? orNull(test.twoSided()) : null);
        fields.put("p_one_sided_increasing_exact", test.isExact() ? orNull(test.rising()) : null);
        fields.put("p_one_sided_decreasing_exact", test.isExact() ? orNull(test.falling()) : null);
        fields.put("status", test.isConstant() ? "constant" : null);
        return fields;
    }

    private static Map<String, Object> seasonal(JsonNode input, JsonNode params) {
        double[] y = array(input.get("y"));
        int frequency = input.get("frequency").asInt();
        List<double[]> seasons = new ArrayList<>();
        for (int season = 0; season < frequency; season++) {
            int first = season;
            seasons.add(IntStream.range(0, y.length)
                    .filter(i -> i % frequency == first)
                    .mapToDouble(i -> y[i])
                    .filter(value -> !Double.isNaN(value))
                    .toArray());
        }
        boolean continuity = params.path("continuity").asBoolean(true);
        SeasonalMannKendall test = SeasonalMannKendall.of(seasons);
        Map<String, Object> fields = new HashMap<>();
        fields.put("n", test.n());
        fields.put("S_by_season", test.seasons().stream().map(MannKendall::s).toList());
        fields.put(
                "var_by_season",
                test.seasons().stream().map(MannKendall::variance).toList());
        fields.put("S", test.s());
        fields.put("var_S", test.variance());
        fields.put("z", orNull(test.z(continuity)));
        fields.put("p_two_sided", orNull(test.twoSided(continuity)));
        return fields;
    }

    private static Map<String, Object> exactTable(JsonNode input, JsonNode params) {
        int n = input.get("n").asInt();
        long s = input.get("S").asLong();
        KendallDistribution distribution = KendallDistribution.of(n);
        double all = DoubleStream.iterate(1, i -> i + 1).limit(n).reduce(1, (a, b) -> a * b);
        double equal = distribution.atLeast(s) - distribution.atLeast(s + 1);
        return Map.of(
                "count_equal_S",
                (double) Math.round(equal * all),
                "count_total",
                all,
                "p_S_ge",
                distribution.atLeast(s),
                "p_two_sided",
                distribution.twoSided(s));
    }

    private static Map<String, Object> sen(JsonNode input, JsonNode params) {
        double level = params.path("conf_level").asDouble(0.95);
        double[] y = present(input, "y");
        SenSlope sen = SenSlope.of(present(input, "t"), y, MannKendall.of(y));
        Map<String, Object> fields = new HashMap<>();
        List.of("slope", "C_alpha", "M1", "M2_plus_1", "intercept_median_residual", "intercept_conover")
                .forEach(field -> fields.put(field, null));
        fields.put("n_slopes", sen == null ? 0 : sen.pairs());
        if (sen != null) {
            fields.put("slope", sen.slope());
            fields.put("C_alpha", sen.rankWidth(level));
            fields.put("M1", sen.lowRank(level));
            fields.put("M2_plus_1", sen.highRank(level));
            fields.put("intercept_median_residual", orNull(sen.intercept()));
            fields.put("intercept_conover", orNull(sen.interceptOfMedians()));
        }
        ends(fields, "gilbert", sen == null ? null : sen.interval(level));
        ends(fields, "rounded_rank", sen == null ? null : sen.roundedInterval(level));
        return fields;
    }

    private static void ends(Map<String, Object> fields, String kind, Interval interval) {
        fields.put("ci_low_" + kind, interval == null ? null : interval.low());
        fields.put("ci_high_" + kind, interval == null ? null : interval.high());
    }

    private static Map<String, Object> pettitt(JsonNode input, JsonNode params) {
        double[] t = present(input, "t");
        Pettitt test = Pettitt.of(present(input, "y"));
        int[] changes = test.changesAfter();
        Map<String, Object> fields = new HashMap<>();
        fields.put("n", t.length);
        fields.put("Uk", test.u());
        fields.put("U_max", test.largest());
        fields.put("change_index", Arrays.stream(changes).map(i -> i + 1).toArray());
        fields.put(
                "change_after",
                changes.length == 0
                        ? null
                        : Arrays.stream(changes).mapToDouble(i -> t[i]).toArray());
        fields.put("p_approx", test.approximateP());
        fields.put("p_exact_permutation", test.isExact() ? test.p() : null);
        return fields;
    }

    private static Map<String, Object> page(JsonNode input, JsonNode params) {
        double[][] blocks = StreamSupport.stream(input.get("blocks").spliterator(), false)
                .map(Numbers::array)
                .toArray(double[][]::new);
        PageTrend test = PageTrend.of(blocks);
        Map<String, Object> fields = new HashMap<>();
        fields.put("L", test.l());
        fields.put("p_asymptotic", test.asymptoticP());
        fields.put("p_exact", orNull(test.exactP()));
        return fields;
    }

    private static Map<String, Object> benjaminiHochberg(JsonNode input, JsonNode params) {
        double q = params.get("q").asDouble();
        OptionalDouble[] p = Arrays.stream(array(input.get("p")))
                .mapToObj(one -> Double.isNaN(one) ? OptionalDouble.empty() : OptionalDouble.of(one))
                .toArray(OptionalDouble[]::new);
        OptionalDouble[] adjusted = BenjaminiHochberg.adjusted(p);
        int[] rejected = IntStream.range(0, p.length)
                .filter(i -> adjusted[i].isPresent() && adjusted[i].getAsDouble() <= q)
                .map(i -> i + 1)
                .toArray();
        Map<String, Object> fields = new HashMap<>();
        fields.put("p_adjusted", Arrays.stream(adjusted).map(Numbers::orNull).toArray());
        fields.put("rejected_index", rejected);
        fields.put("n_rejected", rejected.length);
        return fields;
    }
}
