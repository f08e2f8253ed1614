package org.pegel.assessment.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.pegel.SharedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** The 466 ratings of the Statistisches Bundesamt that come with the project's data. */
class PublishedRatingsTest {

    @Test
    void everyRatingThatNobodyDisputesIsMet() {
        int met = 0;
        int unrated = 0;
        List<String> disputed = new ArrayList<>();
        for (JsonNode rating : JsonMapper.shared()
                .readTree(SharedData.path("reference/dns_published.json").toFile())) {
            String published = rating.get("published").asString(null);
            Object found = PublishedRatings.rating(rating, JsonNodeFactory.instance.objectNode())
                    .get("published");
            if (rating.path("disputed").asBoolean(false)) {
                disputed.add("%s: published %s, found %s".formatted(rating.get("id"), published, found));
                continue;
            }
            boolean same = Objects.equals(found, published);
            met += same && published != null ? 1 : 0;
            unrated += same && published == null ? 1 : 0;
        }
        disputed.forEach(System.out::println);
        assertThat(met).as("published ratings met").isEqualTo(448);
        assertThat(unrated).as("years without a rating").isEqualTo(11);
        assertThat(disputed).hasSize(7);
    }
}
