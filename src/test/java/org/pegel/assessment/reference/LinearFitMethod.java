package org.pegel.assessment.reference;

import static org.pegel.assessment.reference.Numbers.array;
import static org.pegel.assessment.reference.Numbers.orNull;
import static org.pegel.assessment.reference.Numbers.present;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pegel.assessment.trend.Interval;
import org.pegel.assessment.trend.LinearFit;
import tools.jackson.databind.JsonNode;

/** The straight line through a series, and where it leads. */
final class LinearFitMethod {

    private static final double[] LEVELS = {0.8, 0.9, 0.95, 0.99};
    private static final List<String> NAMES = List.of(
            "slope",
            "intercept",
            "value_at_last_year",
            "se_slope",
            "se_intercept",
            "t_stat",
            "df",
            "p_two_sided",
            "r_squared",
            "sigma",
            "horizon",
            "fit",
            "se_pred",
            "p_cross_at_horizon",
            "p_cross_max_within_h");

    private final LinearFit fit;
    private final double lastYear;
    private final Map<String, Object> fields = new HashMap<>();

    private LinearFitMethod(LinearFit fit, double lastYear) {
        this.fit = fit;
        this.lastYear = lastYear;
    }

    static Map<String, Object> compute(JsonNode input, JsonNode params) {
        double[] t = present(input, "t");
        LinearFit fit = LinearFit.of(t, present(input, "y"));
        if (fit == null) {
            return nothing(t.length);
        }
        LinearFitMethod method = new LinearFitMethod(fit, Arrays.stream(t).max().orElseThrow());
        method.line();
        if (params.has("horizon")) {
            method.ahead(array(params.get("horizon")));
            method.crossing(array(params.get("horizon")), params);
        }
        return method.fields;
    }

    private static Map<String, Object> nothing(int n) {
        Map<String, Object> none = new HashMap<>();
        NAMES.forEach(field -> none.put(field, null));
        for (double level : LEVELS) {
            for (String end : List.of("_low", "_high")) {
                none.put("ci" + percent(level) + end, null);
                none.put("pi" + percent(level) + end, null);
            }
        }
        none.put("n", n);
        none.put("status", "insufficient_data");
        return none;
    }

    private void line() {
        fields.put("n", fit.n());
        fields.put("slope", fit.slope());
        fields.put("intercept", fit.intercept());
        fields.put("value_at_last_year", fit.valueAt(lastYear));
        fields.put("se_slope", fit.slopeError());
        fields.put("se_intercept", fit.interceptError());
        fields.put("t_stat", orNull(fit.t()));
        fields.put("df", fit.degreesOfFreedom());
        fields.put("p_two_sided", orNull(fit.twoSided()));
        fields.put("r_squared", orNull(fit.rSquared()));
        fields.put("sigma", fit.sigma());
        fields.put("status", fit.isConstant() ? "constant" : fit.isPerfect() ? "degenerate_fit" : null);
        for (double level : LEVELS) {
            ends("ci" + percent(level), List.of(fit.slopeInterval(level)), true);
        }
    }

    private void ahead(double[] horizon) {
        fields.put("horizon", horizon);
        fields.put(
                "fit",
                Arrays.stream(horizon).map(h -> fit.valueAt(lastYear + h)).toArray());
        fields.put(
                "se_pred",
                Arrays.stream(horizon)
                        .map(h -> fit.predictionError(lastYear + h))
                        .toArray());
        for (double level : LEVELS) {
            List<Interval> intervals = Arrays.stream(horizon)
                    .mapToObj(h -> fit.prediction(lastYear + h, level))
                    .toList();
            ends("pi" + percent(level), intervals, false);
        }
    }

    private void crossing(double[] horizon, JsonNode params) {
        if (!params.has("threshold")) {
            return;
        }
        boolean above = Numbers.oneOf(params, "crossing", "above", "below").equals("above");
        double limit = params.get("threshold").asDouble();
        List<Double> each = new ArrayList<>();
        for (double h : horizon) {
            each.add(orNull(fit.beyond(limit, above, lastYear + h)));
        }
        boolean none = fit.isPerfect();
        fields.put("p_cross_at_horizon", none ? null : each);
        fields.put(
                "p_cross_max_within_h",
                none ? null : each.stream().max(Double::compare).orElse(null));
    }

    private void ends(String name, List<Interval> intervals, boolean single) {
        List<Double> low = intervals.stream().map(Interval::low).toList();
        List<Double> high = intervals.stream().map(Interval::high).toList();
        fields.put(name + "_low", single ? low.get(0) : low);
        fields.put(name + "_high", single ? high.get(0) : high);
    }

    private static long percent(double level) {
        return Math.round(level * 100);
    }
}
