package org.pegel.assessment.reference;

import static org.pegel.assessment.reference.Numbers.array;
import static org.pegel.assessment.reference.Numbers.orNull;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.pegel.assessment.disparity.GapTrend;
import org.pegel.assessment.trend.LinearFit;
import org.pegel.assessment.trend.MannKendall;
import tools.jackson.databind.JsonNode;

/**
 * The gap between two groups over time. The cases take gaps that differ by rounding only as different in S, but as equal
 * for the exact p, which their program lacks for ties.
 */
final class GapClosingMethod {

    private GapClosingMethod() {}

    static Map<String, Object> compute(JsonNode input, JsonNode params) {
        double[] t = array(input.get("t"));
        GapTrend trend = new GapTrend(t, array(input.get("group1")), array(input.get("group2")));
        double[] gaps = IntStream.range(0, trend.n()).mapToDouble(trend::gap).toArray();
        boolean ties = Arrays.stream(trend.sizes()).distinct().count() < trend.n();
        OptionalDouble share = trend.changeShare();
        LinearFit line = trend.line();
        Map<String, Object> fields = new HashMap<>();
        fields.put("n", trend.n());
        fields.put("gap", gaps);
        fields.put("abs_gap_slope_ols", line == null ? null : line.slope());
        fields.put("p_slope_two_sided", line == null ? null : orNull(line.twoSided()));
        fields.put(
                "S",
                MannKendall.of(Arrays.stream(gaps).map(Math::abs).toArray()).s());
        fields.put("p_mk_exact", ties ? null : orNull(trend.test().twoSided()));
        fields.put("gap_change", trend.change());
        fields.put("gap_change_pct", share.isPresent() ? 100 * share.getAsDouble() : null);
        fields.put("ratio_first", orNull(trend.ratio(0)));
        fields.put("ratio_last", orNull(trend.ratio(trend.n() - 1)));
        return fields;
    }
}
