package org.pegel.assessment.reference;

import static org.pegel.assessment.reference.Numbers.array;
import static org.pegel.assessment.reference.Numbers.number;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.pegel.assessment.smallnumbers.CountFunnel;
import org.pegel.assessment.smallnumbers.EventCount;
import org.pegel.assessment.smallnumbers.FunnelPosition;
import org.pegel.assessment.smallnumbers.Interval;
import org.pegel.assessment.smallnumbers.Overdispersion;
import org.pegel.assessment.smallnumbers.Proportion;
import org.pegel.assessment.smallnumbers.ProportionFunnel;
import org.pegel.assessment.smallnumbers.Quantiles;
import org.pegel.assessment.smallnumbers.Tails;
import tools.jackson.databind.JsonNode;

/** The methods of small_numbers.json. */
final class SmallNumberMethods {
    private static final double LEVEL = 0.95;

    private SmallNumberMethods() {}

    static Map<String, ReferenceMethod> methods() {
        Map<String, ReferenceMethod> methods = new HashMap<>(DisclosureMethods.methods());
        methods.put("proportion_ci", SmallNumberMethods::proportion);
        methods.put("poisson_rate_ci", SmallNumberMethods::rate);
        methods.put("funnel_proportion", SmallNumberMethods::proportionFunnel);
        methods.put("funnel_rate", SmallNumberMethods::rateFunnel);
        methods.put("funnel_overdispersion", SmallNumberMethods::overdispersion);
        return methods;
    }

    private static Map<String, Object> proportion(JsonNode input, JsonNode params) {
        Map<String, Object> found = new HashMap<>();
        Proportion share = new Proportion(number(input.path("x")), number(input.path("n")));
        if (!share.hasValue()) {
            return absent(found, "p", "wilson_low", "wilson_high", "clopper_pearson_low", "clopper_pearson_high");
        }
        double level = number(params, "level", LEVEL);
        found.put("p", share.value());
        put(found, "wilson_%s", share.wilson(level));
        put(found, "clopper_pearson_%s", share.clopperPearson(level));
        return found;
    }

    private static Map<String, Object> rate(JsonNode input, JsonNode params) {
        Map<String, Object> found = new HashMap<>();
        EventCount count = new EventCount(number(input.path("events")));
        double level = number(params, "level", LEVEL);
        Interval byar = "epitools_pois_byar".equals(params.path("variant").asString(""))
                ? halfwayByar(count.events(), Quantiles.z(level))
                : count.byar(level);
        put(found, "byar_count_%s", byar);
        put(found, "exact_count_%s", count.exact(level));
        double years = number(input.path("person_years"));
        if (years == 0) {
            return absent(found, "rate", "byar_rate_low", "byar_rate_high", "exact_rate_low", "exact_rate_high");
        }
        double factor = number(params, "multiplier", 1) / years;
        found.put("rate", count.events() * factor);
        put(found, "byar_rate_%s", byar.times(factor));
        put(found, "exact_rate_%s", count.exact(level).times(factor));
        return found;
    }

    /** What epitools calls Byar: half an event more in both limits. */
    private static Interval halfwayByar(double events, double z) {
        return new Interval(EventCount.byarLimit(events + 0.5, -z), EventCount.byarLimit(events + 0.5, z));
    }

    private static Map<String, Object> proportionFunnel(JsonNode input, JsonNode params) {
        Map<String, Object> found = new HashMap<>();
        double centre = number(input.path("theta0"));
        double[] probabilities = array(params.path("p"));
        if (input.path("n").isArray()) {
            ProportionFunnel funnel = new ProportionFunnel(centre);
            double[] bases = array(input.path("n"));
            for (double p : probabilities) {
                String name = "%s_%s_pct".formatted(p < 0.5 ? "lower" : "upper", level(p));
                found.put(name, map(bases, n -> 100 * funnel.normalLimit(n, p)));
            }
            return found;
        }
        Proportion share = new Proportion(number(input.path("x")), number(input.path("n")));
        if (!share.hasValue()) {
            return absent(found, "p", "z", "normal_limits", "exact_interpolated_limits", "class_normal");
        }
        found.put("p", share.value());
        if (!ProportionFunnel.isCentre(centre)) {
            found.put("z", null);
            found.put("status", "zero_variance");
            return found;
        }
        ProportionFunnel funnel = new ProportionFunnel(centre);
        found.put("z", funnel.z(share));
        found.put("normal_limits", map(probabilities, p -> funnel.normalLimit(share.base(), p)));
        found.put("exact_interpolated_limits", map(probabilities, p -> funnel.exactLimit((int) share.base(), p)));
        found.put("class_normal", FunnelPosition.ofZ(funnel.z(share)).name().toLowerCase(Locale.ROOT));
        put(found, funnel.tails(share));
        return found;
    }

    /** A limit's name by its two-sided level: 95, 998. */
    private static String level(double p) {
        double outside = 2 * Math.min(p, 1 - p);
        String digits = Double.toString(Math.rint(1000 * (1 - outside)) / 10);
        return digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits.replace(".", "");
    }

    private static Map<String, Object> rateFunnel(JsonNode input, JsonNode params) {
        Map<String, Object> found = new HashMap<>();
        double expected = number(input.path("person_years")) * number(input.path("city_rate"));
        EventCount observed = new EventCount(number(input.path("observed")));
        found.put("expected", expected);
        if (expected == 0) {
            return absent(found, "smr", "exact_interpolated_count_limits", "ratio_limits", "z_sqrt");
        }
        CountFunnel funnel = new CountFunnel(expected);
        double[] limits = map(array(params.path("p")), funnel::exactLimit);
        found.put("smr", observed.events() / expected);
        found.put("exact_interpolated_count_limits", limits);
        found.put("ratio_limits", map(limits, limit -> limit / expected));
        found.put("z_sqrt", funnel.z(observed));
        put(found, funnel.tails(observed));
        return found;
    }

    private static Map<String, Object> overdispersion(JsonNode input, JsonNode params) {
        double[] cases = array(input.path("x"));
        double[] bases = array(input.path("n"));
        Proportion city =
                new Proportion(Arrays.stream(cases).sum(), Arrays.stream(bases).sum());
        Map<String, Object> found = new HashMap<>();
        if (!city.hasValue()) {
            return absent(found, "theta0", "z", "phi_raw", "z_winsorised", "phi_winsorised");
        }
        found.put("theta0", city.value());
        ProportionFunnel funnel = new ProportionFunnel(city.value());
        Double[] z = IntStream.range(0, cases.length)
                .mapToObj(i -> bases[i] == 0 ? null : (Double) funnel.z(new Proportion(cases[i], bases[i])))
                .toArray(Double[]::new);
        double[] known = Arrays.stream(z)
                .filter(one -> one != null)
                .mapToDouble(one -> one)
                .toArray();
        double winsor = number(params, "winsor", Overdispersion.WINSOR);
        int type = (int) number(params, "quantile_type", Overdispersion.QUANTILE_TYPE);
        Overdispersion phi = Overdispersion.of(known, winsor, type);
        found.put("z", Arrays.asList(z));
        found.put("phi_raw", phi.raw());
        found.put("z_winsorised", Overdispersion.winsorised(known, winsor, type));
        found.put("phi_winsorised", phi.winsorised());
        return found;
    }

    private static double[] map(double[] values, DoubleUnaryOperator function) {
        return Arrays.stream(values).map(function).toArray();
    }

    private static void put(Map<String, Object> found, String name, Interval interval) {
        found.put(name.formatted("low"), interval.low());
        found.put(name.formatted("high"), interval.high());
    }

    private static void put(Map<String, Object> found, Tails tails) {
        found.put("p_lower_tail", tails.lower());
        found.put("p_upper_tail", tails.upper());
        found.put("p_two_sided_doubled", tails.twoSided());
    }

    private static Map<String, Object> absent(Map<String, Object> found, String... fields) {
        List.of(fields).forEach(field -> found.put(field, null));
        found.put("status", "zero_denominator");
        return found;
    }
}
