package org.pegel.assessment.reference;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.pegel.assessment.targets.Demand;
import org.pegel.assessment.targets.Eurostat;
import org.pegel.assessment.targets.EurostatProgress;
import org.pegel.assessment.targets.PiecewisePath;
import org.pegel.assessment.targets.TimeToTarget;
import org.pegel.assessment.targets.Weather;
import org.pegel.assessment.targets.WeatherSymbol;
import tools.jackson.databind.JsonNode;

/** The way to a target. */
final class TargetMethods {

    private TargetMethods() {}

    static Map<String, ReferenceMethod> methods() {
        return Map.of(
                "eurostat_cagr",
                TargetMethods::growth,
                "linear_path",
                TargetMethods::path,
                "time_to_target",
                TargetMethods::time,
                "dns_weather",
                TargetMethods::weather,
                ReferenceFile.PUBLISHED_RATING,
                PublishedRatings::rating);
    }

    private static Map<String, Object> growth(JsonNode input, JsonNode params) {
        refuseOthers(params, Set.of("limits_with_target", "limits_without_target"));
        Eurostat.Point base = point(input, "t0", "y0");
        Eurostat.Point now = point(input, "t", "y");
        int sign = sign(input);
        boolean hasTarget = !isNull(input, "target");
        Eurostat progress = hasTarget
                ? Eurostat.towards(
                        base, now, point(input, "target_year", "target"), sign, limits(params, "limits_with_target"))
                : Eurostat.without(base, now, sign, limits(params, "limits_without_target"));
        Map<String, Object> answer = new HashMap<>();
        answer.put("cagr_actual", Numbers.orNull(progress.growth()));
        answer.put("cagr_actual_towards_desired", Numbers.orNull(progress.growthTowards()));
        answer.put("cagr_required", Numbers.orNull(progress.requiredGrowth()));
        answer.put("ratio", Numbers.orNull(progress.ratio()));
        answer.put("ratio_linear", Numbers.orNull(progress.linearRatio()));
        answer.put("class", progress.progress().map(one -> word(one, hasTarget)).orElse(null));
        answer.put(
                "target_reached", hasTarget ? progress.progress().equals(Optional.of(EurostatProgress.REACHED)) : null);
        answer.put("status", progress.growth().isPresent() ? null : "not_assessable_cagr");
        answer.putAll(OtherPublishers.classes(progress.growthTowards()));
        return answer;
    }

    private static String word(EurostatProgress progress, boolean hasTarget) {
        return switch (progress) {
            case REACHED -> "target_reached";
            case SIGNIFICANT -> "significant_progress";
            case MODERATE -> "moderate_progress";
            case INSUFFICIENT -> "insufficient_progress";
            case AWAY -> hasTarget ? "movement_away" : "moderate_movement_away";
            case FAR_AWAY -> "significant_movement_away";
        };
    }

    private static Eurostat.Point point(JsonNode input, String year, String value) {
        return new Eurostat.Point(input.get(year).asDouble(), input.get(value).asDouble());
    }

    private static Eurostat.Limits limits(JsonNode params, String name) {
        double[] limits = Numbers.array(params.get(name));
        return new Eurostat.Limits(limits[0], limits[1], limits[2]);
    }

    private static Map<String, Object> path(JsonNode input, JsonNode params) {
        refuseOthers(params, Set.of());
        int milestones = input.get("milestones").size();
        double[] years = new double[milestones + 1];
        double[] values = new double[milestones + 1];
        years[0] = input.get("t0").asDouble();
        values[0] = input.get("y0").asDouble();
        for (int i = 0; i < milestones; i++) {
            years[i + 1] = input.get("milestones").get(i).get(0).asDouble();
            values[i + 1] = input.get("milestones").get(i).get(1).asDouble();
        }
        Optional<PiecewisePath.Position> found = new PiecewisePath(years, values)
                .compare(input.get("t").asDouble(), input.get("y").asDouble(), sign(input));
        Map<String, Object> answer = new HashMap<>();
        answer.put("path_value", found.map(PiecewisePath.Position::expected).orElse(null));
        answer.put("deviation", found.map(PiecewisePath.Position::deviation).orElse(null));
        answer.put(
                "deviation_pct",
                found.map(one -> Numbers.orNull(one.deviationPercent())).orElse(null));
        answer.put(
                "deviation_towards_desired",
                found.map(PiecewisePath.Position::deviationTowards).orElse(null));
        answer.put(
                "share_of_way_pct",
                found.map(one -> Numbers.orNull(one.wayPercent())).orElse(null));
        return answer;
    }

    private static Map<String, Object> time(JsonNode input, JsonNode params) {
        refuseOthers(params, Set.of());
        TimeToTarget time = TimeToTarget.of(
                input.get("t").asDouble(),
                input.get("y").asDouble(),
                input.get("annual_change").asDouble(),
                input.get("target").asDouble(),
                sign(input));
        Map<String, Object> answer = new HashMap<>();
        answer.put(
                "status",
                switch (time.outcome()) {
                    case REACHED -> "reached";
                    case EXPECTED -> "expected";
                    case NEVER -> "never_at_current_trend";
                });
        answer.put("years_to_target", Numbers.orNull(time.years()));
        answer.put("expected_year", Numbers.orNull(time.year()));
        answer.put(
                "expected_calendar_year",
                time.calendarYear().isPresent() ? time.calendarYear().getAsInt() : null);
        answer.put(
                "in_time",
                isNull(input, "target_year")
                        ? null
                        : time.isBy(input.get("target_year").asInt()));
        return answer;
    }

    private static Map<String, Object> weather(JsonNode input, JsonNode params) {
        refuseOthers(params, Set.of("points", "min_points", "limits"));
        double[] all = Numbers.array(input.get("years"));
        int n = (int) Arrays.stream(all)
                .filter(year -> year <= input.get("assess_year").asDouble())
                .count();
        double[] years = Arrays.copyOf(all, n);
        double[] values = Arrays.copyOf(Numbers.array(input.get("values")), n);
        Demand demand = demand(input, years[n - 1]);
        Optional<Weather> found = Weather.of(years, values, sign(input), demand, weatherLimits(params));
        Map<String, Object> answer = new HashMap<>();
        answer.put("symbol", found.map(one -> word(one.symbol())).orElse(null));
        answer.put("status", found.isPresent() ? "rated" : "not_rated");
        answer.put(
                "points_used",
                found.map(one -> Arrays.copyOfRange(years, n - one.points(), n)).orElse(null));
        answer.put("avg_annual_change", found.map(Weather::averageChange).orElse(null));
        answer.put("last_annual_change", found.map(Weather::lastChange).orElse(null));
        answer.put("projected", orNull(found.map(Weather::projection)));
        answer.put("gap_share", orNull(found.map(Weather::shortfall)));
        answer.put("reached", demand.isDirection() ? null : demand.isMetBy(values[n - 1], sign(input)));
        return answer;
    }

    private static Double orNull(Optional<OptionalDouble> number) {
        return number.map(Numbers::orNull).orElse(null);
    }

    private static Weather.Limits weatherLimits(JsonNode params) {
        Weather.Limits usual = Weather.Limits.OFFICIAL;
        int points = params.path("points").asInt(usual.points());
        JsonNode limits = params.path("limits");
        return new Weather.Limits(
                points,
                params.path("min_points").asInt(points),
                limits.path(0).asDouble(usual.sunBelow()),
                limits.path(1).asDouble(usual.lightCloudUpTo()));
    }

    private static Demand demand(JsonNode input, double now) {
        return switch (input.get("target_type").asString()) {
            case "value_by_year" ->
                Demand.reach(
                        input.get("target").asDouble(), input.get("target_year").asDouble() - now);
            case "hold_every_year" -> Demand.hold(input.get("target").asDouble());
            case "direction" -> Demand.improve();
            default -> throw new IllegalArgumentException("unknown type of target " + input.get("target_type"));
        };
    }

    static String word(WeatherSymbol symbol) {
        return switch (symbol) {
            case SUN -> "sun";
            case LIGHT_CLOUD -> "light-cloud";
            case CLOUD -> "cloud";
            case STORM -> "storm";
        };
    }

    private static int sign(JsonNode input) {
        return switch (input.get("direction").asString()) {
            case "higher", "up" -> 1;
            case "lower", "down" -> -1;
            default -> throw new IllegalArgumentException("unknown direction " + input.get("direction"));
        };
    }

    private static boolean isNull(JsonNode input, String field) {
        return input.path(field).isMissingNode() || input.get(field).isNull();
    }

    private static void refuseOthers(JsonNode params, Set<String> known) {
        params.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("unknown parameter " + name);
                });
    }

    /** The classes that others give to a growth without target. Pegel has no use for them; the cases state them. */
    private static final class OtherPublishers {

        /** Open SDG, from its documentation: limits at 1.5 %, 0.5 % and 0. */
        private static final Map<Double, String> OPEN_SDG = new LinkedHashMap<>();

        static {
            OPEN_SDG.put(0.015, "substantial");
            OPEN_SDG.put(0.005, "moderate");
            OPEN_SDG.put(0.0, "limited");
        }

        static Map<String, Object> classes(OptionalDouble growth) {
            Map<String, Object> classes = new HashMap<>();
            classes.put("class_open_sdg", growth.isPresent() ? openSdg(growth.getAsDouble()) : null);
            classes.put("class_unsd_2023", growth.isPresent() ? unitedNations(growth.getAsDouble()) : null);
            return classes;
        }

        private static String openSdg(double growth) {
            return OPEN_SDG.entrySet().stream()
                    .filter(limit -> growth >= limit.getKey())
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("deterioration");
        }

        /** The progress chart of the United Nations, from its technical note of 2023: limits at 2 % and 0.5 %. */
        private static int unitedNations(double growth) {
            return growth >= 0.02 ? 3 : growth >= 0.005 ? 2 : 1;
        }
    }
}
