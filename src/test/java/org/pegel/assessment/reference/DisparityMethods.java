package org.pegel.assessment.reference;

import static org.pegel.assessment.reference.Numbers.array;
import static org.pegel.assessment.reference.Numbers.number;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.pegel.assessment.disparity.Dissimilarity;
import org.pegel.assessment.disparity.Inequality;
import org.pegel.assessment.disparity.ShareGap;
import org.pegel.assessment.disparity.SocialClass.Dynamics;
import org.pegel.assessment.disparity.SocialClass.Status;
import org.pegel.assessment.disparity.SocialIndex;
import org.pegel.assessment.smallnumbers.Interval;
import org.pegel.assessment.smallnumbers.Proportion;
import tools.jackson.databind.JsonNode;

/** The methods of disparity.json. */
final class DisparityMethods {
    private DisparityMethods() {}

    static Map<String, ReferenceMethod> methods() {
        return Map.of(
                "gap_closing",
                GapClosingMethod::compute,
                "dissimilarity",
                DisparityMethods::dissimilarity,
                "gini_theil",
                DisparityMethods::inequality,
                "group_gap",
                DisparityMethods::gap,
                "mss_index",
                DisparityMethods::index,
                ReferenceTable.BERLIN_TABLE,
                DisparityMethods::berlin);
    }

    private static Map<String, Object> dissimilarity(JsonNode input, JsonNode params) {
        Map<String, Object> found = new HashMap<>();
        double[] group = array(input.path("group_a"));
        Double index = Dissimilarity.of(group, array(input.path("group_b")));
        found.put("D", index);
        if (index == null) {
            found.put("status", "zero_denominator");
        } else if (group.length < Dissimilarity.FEWEST_AREAS) {
            found.put("status", "not_assessable_one_area");
        }
        return found;
    }

    private static Map<String, Object> inequality(JsonNode input, JsonNode params) {
        Map<String, Object> found = new HashMap<>();
        double[] values = array(input.path("x"));
        boolean weighted = input.path("w").isArray()
                && !"none".equals(params.path("weights").asString(""));
        Inequality inequality = weighted ? Inequality.of(values, array(input.path("w"))) : Inequality.of(values);
        found.put("mean", Double.isFinite(inequality.mean()) ? (Object) inequality.mean() : null);
        if (!inequality.hasValue()) {
            List.of("gini", "gini_bias_corrected", "theil_T", "theil_L", "cv_population")
                    .forEach(field -> found.put(field, null));
            found.put("status", Inequality.isNonNegative(values) ? "zero_mean" : "negative_values");
            return found;
        }
        found.put("gini", inequality.gini());
        found.put("gini_bias_corrected", inequality.giniOfFew());
        found.put("theil_T", inequality.theilT());
        found.put("theil_L", inequality.theilL());
        found.put("cv_population", inequality.variation());
        return found;
    }

    private static Map<String, Object> gap(JsonNode input, JsonNode params) {
        ShareGap gap = new ShareGap(share(input, "1"), share(input, "2"));
        double level = number(params, "level", 0.95);
        Map<String, Object> found = new HashMap<>();
        found.put("p1", gap.first().hasValue() ? (Object) gap.first().value() : null);
        found.put("p2", gap.second().hasValue() ? (Object) gap.second().value() : null);
        found.put("gap", gap.hasValue() ? (Object) gap.value() : null);
        found.put("ratio", gap.hasRatio() ? (Object) gap.ratio() : null);
        put(found, "gap_ci_%s_newcombe", gap.hasValue() ? gap.newcombe(level) : null);
        put(found, "ratio_ci_%s_katz", gap.hasRatioInterval() ? gap.katz(level) : null);
        if (!gap.hasValue()) {
            found.put("status", "zero_denominator");
        } else if (!gap.hasRatio()) {
            found.put("ratio_status", "zero_reference");
        }
        return found;
    }

    private static Proportion share(JsonNode input, String which) {
        return new Proportion(number(input.path("x" + which)), number(input.path("n" + which)));
    }

    private static void put(Map<String, Object> found, String name, Interval interval) {
        found.put(name.formatted("low"), interval == null ? null : (Object) interval.low());
        found.put(name.formatted("high"), interval == null ? null : (Object) interval.high());
    }

    private static Map<String, Object> index(JsonNode input, JsonNode params) {
        double sign = params.path("orientation").asString("").startsWith("lower") ? -1 : 1;
        double[][] areas = Arrays.stream(Numbers.table(input.path("matrix")))
                .map(row -> DoubleStream.of(row).map(value -> sign * value).toArray())
                .toArray(double[][]::new);
        SocialIndex index =
                SocialIndex.scaledBy(areas, params.path("sd").asString("").startsWith("sample"));
        double[] status = limits(params, "limits_status", -1, 1, 1.5);
        double[] dynamics = limits(params, "limits_dynamic", -Dynamics.LIMIT, Dynamics.LIMIT);
        List<Object> z = new ArrayList<>();
        List<Object> sums = new ArrayList<>();
        List<Object> indices = new ArrayList<>();
        List<Object> statusClasses = new ArrayList<>();
        List<Object> dynamicClasses = new ArrayList<>();
        for (double[] row : areas) {
            SocialIndex.Area area = index.of(row);
            Double value = area == null ? null : area.index();
            z.add(area == null ? null : area.z());
            sums.add(area == null ? null : (Object) area.sum());
            indices.add(value);
            statusClasses.add(
                    value == null ? null : word(Status.of(value, new Status.Limits(status[0], status[1], status[2]))));
            dynamicClasses.add(value == null ? null : word(Dynamics.of(value, dynamics[0], dynamics[1])));
        }
        Map<String, Object> found = new HashMap<>();
        found.put("z", z);
        found.put("sum", sums);
        found.put("index", indices);
        found.put("status_class", statusClasses);
        found.put("dynamic_class", dynamicClasses);
        return found;
    }

    /** The published z of all areas, by column. */
    private static Map<String, Object> berlin(JsonNode input, JsonNode params) {
        List<double[]> columns = new ArrayList<>();
        input.forEach(column -> columns.add(array(column)));
        double[][] z = IntStream.range(0, columns.get(0).length)
                .mapToObj(i -> columns.stream().mapToDouble(column -> column[i]).toArray())
                .toArray(double[][]::new);
        SocialIndex index = SocialIndex.ofStandardised(z, false);
        List<SocialIndex.Area> areas = Arrays.stream(z).map(index::of).toList();
        return Map.of(
                "sum", areas.stream().map(SocialIndex.Area::sum).toList(),
                "index_published", areas.stream().map(SocialIndex.Area::index).toList(),
                "class_published",
                        areas.stream()
                                .map(area -> word(Status.of(area.index())))
                                .toList());
    }

    private static double[] limits(JsonNode params, String field, double... otherwise) {
        return params.path(field).isArray() ? array(params.path(field)) : otherwise;
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
