package org.pegel.assessment.reference;

import static org.pegel.assessment.reference.Numbers.array;
import static org.pegel.assessment.reference.Numbers.orNull;
import static org.pegel.assessment.reference.Numbers.present;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.pegel.assessment.trend.Cusum;
import org.pegel.assessment.trend.Ears;
import org.pegel.assessment.trend.Ewma;
import org.pegel.assessment.trend.IndividualsChart;
import org.pegel.assessment.trend.Interval;
import org.pegel.assessment.trend.ModifiedZ;
import org.pegel.assessment.trend.Points;
import org.pegel.assessment.trend.Runs;
import tools.jackson.databind.JsonNode;

/** Signals in a series. */
final class SignalMethods {

    private SignalMethods() {}

    static Map<String, ReferenceMethod> methods() {
        return Map.of(
                "runs_worsening", SignalMethods::runs,
                "robust_z", SignalMethods::robustZ,
                "cusum", SignalMethods::cusum,
                "ewma", SignalMethods::ewma,
                "individuals_chart", SignalMethods::individualsChart,
                "ears", SignalMethods::ears);
    }

    private static Map<String, Object> runs(JsonNode input, JsonNode params) {
        Numbers.require(params, "ties", "break");
        Numbers.require(params, "gap", "restart at 1");
        double[] t = present(input, "t");
        double[] y = present(input, "y");
        int k = params.get("k").asInt();
        int sign = Numbers.oneOf(input, "direction", "higher", "lower").equals("higher") ? 1 : -1;
        Runs runs = new Runs(Points.of(t, y), sign, 1, i -> 0);
        int[] after =
                IntStream.range(1, Math.max(1, y.length)).map(runs::endingAt).toArray();
        int current = y.length == 0 ? 0 : runs.endingAt(y.length - 1);
        return Map.of(
                "run_after_each_step",
                after,
                "current_run",
                current,
                "longest_run",
                Arrays.stream(after).max().orElse(0),
                "alarm",
                current >= k,
                "p_run_k_random_order",
                Runs.byChance(k));
    }

    private static Map<String, Object> robustZ(JsonNode input, JsonNode params) {
        ModifiedZ.Factors factors = new ModifiedZ.Factors(
                params.path("c_mad").asDouble(ModifiedZ.MAD_OF_NORMAL),
                params.path("c_meanad").asDouble(ModifiedZ.MEAN_DEVIATION_FACTOR));
        ModifiedZ test =
                new ModifiedZ(array(input.get("baseline")), input.get("x").asDouble(), 1e-12, factors);
        Map<String, Object> fields = new HashMap<>();
        fields.put("n", test.n());
        fields.put("median", test.median());
        fields.put("mad_raw", test.mad());
        fields.put("mad_scaled", test.scaledMad());
        fields.put("mean_ad", test.meanDeviation());
        fields.put("z", orNull(test.z()));
        fields.put("alarm", test.isBeyond(params.get("threshold").asDouble()));
        fields.put("scale", test.mad() > 0 ? "MAD" : test.meanDeviation() > 0 ? "meanAD" : "zero");
        fields.put("status", test.meanDeviation() > 0 ? null : "constant_baseline");
        return fields;
    }

    private static Map<String, Object> cusum(JsonNode input, JsonNode params) {
        Cusum cusum = Cusum.of(
                array(input.get("y")),
                number(params, "center"),
                number(params, "sd"),
                number(params, "k"),
                number(params, "h"));
        Map<String, Object> fields = new HashMap<>();
        fields.put("c_plus", cusum == null ? null : cusum.up());
        fields.put("c_minus", cusum == null ? null : cusum.down());
        fields.put("alarm_up_index", cusum == null ? null : indices(cusum.up().length, cusum::isAbove));
        fields.put("alarm_down_index", cusum == null ? null : indices(cusum.up().length, cusum::isBelow));
        return fields;
    }

    private static Map<String, Object> ewma(JsonNode input, JsonNode params) {
        Ewma ewma = Ewma.of(
                array(input.get("y")),
                number(params, "center"),
                number(params, "sd"),
                number(params, "lambda"),
                number(params, "L"));
        List<Interval> limits = IntStream.range(0, ewma.averages().length)
                .mapToObj(ewma::limits)
                .toList();
        return Map.of(
                "ewma", ewma.averages(),
                "lcl", limits.stream().map(Interval::low).toList(),
                "ucl", limits.stream().map(Interval::high).toList(),
                "lcl_asymptotic", ewma.finalLimits().low(),
                "ucl_asymptotic", ewma.finalLimits().high(),
                "alarm_index", indices(limits.size(), i -> ewma.isAbove(i) || ewma.isBelow(i)));
    }

    private static Map<String, Object> individualsChart(JsonNode input, JsonNode params) {
        IndividualsChart chart = IndividualsChart.of(array(input.get("y")));
        double sigmas = number(params, "nsigmas");
        Map<String, Object> fields = new HashMap<>();
        fields.put("center", chart == null ? null : chart.center());
        fields.put("mean_moving_range", chart == null ? null : chart.meanMovingRange());
        fields.put("sigma", chart == null ? null : chart.sigma());
        fields.put("lcl", chart == null ? null : chart.limits(sigmas).low());
        fields.put("ucl", chart == null ? null : chart.limits(sigmas).high());
        return fields;
    }

    private static Map<String, Object> ears(JsonNode input, JsonNode params) {
        double[] y = array(input.get("y"));
        Ears ears = new Ears(
                Ears.Variant.valueOf(params.get("variant").asString()),
                params.get("baseline").asInt(),
                number(params, "alpha_one_sided"),
                number(params, "min_sigma"));
        int[] assessed =
                IntStream.range(Math.min(ears.first(), y.length), y.length).toArray();
        return Map.of(
                "assessed_index", Arrays.stream(assessed).map(i -> i + 1).toArray(),
                "upperbound",
                        Arrays.stream(assessed)
                                .mapToDouble(i -> ears.bound(y, i))
                                .toArray(),
                "alarm",
                        Arrays.stream(assessed)
                                .mapToObj(i -> ears.isSignal(y, i))
                                .toList());
    }

    private static double number(JsonNode params, String name) {
        return params.get(name).asDouble();
    }

    private static int[] indices(int n, IntPredicate signal) {
        return IntStream.range(0, n).filter(signal).map(i -> i + 1).toArray();
    }
}
