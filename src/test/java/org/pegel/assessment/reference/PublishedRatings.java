package org.pegel.assessment.reference;

import java.util.HashMap;
import java.util.Map;
import org.pegel.assessment.Sample;
import org.pegel.assessment.TargetStatus;
import org.pegel.assessment.targets.Weather;
import org.pegel.catalogue.Direction;
import tools.jackson.databind.JsonNode;

/** Ratings that the Statistisches Bundesamt published, against the verdict that the rules get. */
final class PublishedRatings {

    private PublishedRatings() {}

    static Map<String, Object> rating(JsonNode rating, JsonNode params) {
        TargetStatus status = sample(rating).newest().targetStatus();
        Map<String, Object> answer = new HashMap<>();
        answer.put("published", status == TargetStatus.NOT_RATED ? null : status.id());
        return answer;
    }

    private static Sample sample(JsonNode rating) {
        JsonNode target = rating.get("target");
        Sample sample = Sample.of(direction(target.get("direction").asString()));
        for (JsonNode point : rating.get("series")) {
            if (!point.get(1).isNull()) {
                sample.value(point.get(0).asString(), point.get(1).asDouble());
            }
        }
        boolean fewerSuffice = rating.get("min_points").asInt() < Weather.Limits.OFFICIAL.least();
        if (fewerSuffice) {
            sample.brokenAt(rating.get("series").get(0).get(0).asString());
        }
        return switch (target.get("type").asString()) {
            case "value" ->
                sample.reach(target.get("value").asDouble(), target.get("year").asInt());
            case "every-year" -> sample.hold(target.get("value").asDouble());
            case "direction" -> sample.improve();
            default -> throw new IllegalArgumentException("unknown type of target " + target.get("type"));
        };
    }

    private static Direction direction(String word) {
        return switch (word) {
            case "up" -> Direction.HIGHER;
            case "down" -> Direction.LOWER;
            default -> throw new IllegalArgumentException("unknown direction " + word);
        };
    }
}
