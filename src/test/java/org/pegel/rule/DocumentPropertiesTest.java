package org.pegel.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.IndexState;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.CompositeIndex;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Group;
import org.pegel.catalogue.Period;
import org.pegel.observation.Observation;
import org.pegel.observation.Origin;
import org.pegel.observation.Quality;
import org.pegel.observation.Series;
import org.pegel.observation.SeriesKey;
import org.pegel.report.AssessmentDocument;
import org.pegel.table.Place;
import org.pegel.table.Problems;
import org.pegel.table.YamlFile;
import org.pegel.target.GapReference;
import org.pegel.target.Scope;
import org.pegel.target.Target;
import org.pegel.target.TargetAim;
import org.pegel.target.TargetType;
import org.pegel.target.Targets;
import org.pegel.target.Threshold;
import org.pegel.target.Thresholds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What must hold for all that leaves by documents and findings: random values, the same in each run. */
class DocumentPropertiesTest {
    private static final int CASES = 16;
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final List<String> DISTRICTS =
            List.of(District.CITY, "nord", "ost", "süd", "west", "mitte", "hafen");
    private static final List<String> GROUPS =
            List.of(Group.ALL, "mit-migrationshintergrund", "ohne-migrationshintergrund");
    private static final double[] EXTREMES = {
        0, -0.0, 100, Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE, 1e-300, 1e300, 1, 1e15, -3, 99.9999
    };
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RuleSet rules = rules();

    private static RuleSet rules() {
        Catalogue city = ScenarioCity.catalogue();
        CompositeIndex index =
                new CompositeIndex("lage", "Lage", ScenarioCity.DISTRICT_LEVEL, List.of("betreuung", "arbeitslose"), 2);
        Catalogue catalogue = new Catalogue(
                city.municipality(),
                city.levels(),
                city.districts(),
                city.groups(),
                city.monitorings(),
                city.fields(),
                city.indicators(),
                city.events(),
                city.plan(),
                Map.of(index.id(), index));
        Problems problems = new Problems();
        StringBuilder all = new StringBuilder();
        for (EngineRule rule : EngineRule.values()) {
            all.append(rule.id()).append(": ja\n");
        }
        RuleSettings settings = RuleSettings.read(
                YamlFile.parse(Place.of("kernregeln.yaml"), all.toString(), problems), catalogue, problems);
        assertThat(problems.all()).isEmpty();
        return new RuleSet("test", catalogue, Targets.from(targets()), Thresholds.from(thresholds()), settings);
    }

    private static List<Target> targets() {
        return List.of(
                target("betreuung", TargetAim.of(TargetType.REACH, 60.0, 2030)),
                target("arbeitslose", TargetAim.of(TargetType.HOLD, 5.0, null)));
    }

    private static Target target(String indicator, TargetAim aim) {
        Scope scope = new Scope(indicator, null, null, null);
        return new Target(scope, aim, LocalDate.MIN, null, null, null, null, null, null, Place.of("ziele.csv"));
    }

    private static List<Threshold> thresholds() {
        return List.of(
                threshold("betreuung", null, 40),
                threshold("arbeitslose", null, 8),
                threshold("arbeitslose", GapReference.CITY, 2),
                threshold("betreuung", new GapReference("ohne-migrationshintergrund"), 5));
    }

    private static Threshold threshold(String indicator, @Nullable GapReference to, double review) {
        return new Threshold(
                new Scope(indicator, null, null, null),
                to,
                review,
                null,
                null,
                1,
                0,
                "Gespräch",
                null,
                LocalDate.MIN,
                null,
                null,
                Place.of("schwellen.csv"));
    }

    @Test
    void noNaNAndNoInfinityLeavesWhateverTheValuesAre() {
        Random random = new Random(20_261_123);
        int numbers = 0;
        int findings = 0;
        for (int i = 0; i < CASES; i++) {
            List<Series> series = series(random, i % 3 == 0);
            List<Assessment> facts = rules.assessor().assess(series, series, null, AS_OF);
            List<IndexState> indices = IndexState.all(rules.catalogue(), rules.assessor(), series, null, AS_OF);
            numbers += finite(JSON.valueToTree(
                    AssessmentDocument.explained(facts, RuleSettings.DEFAULT).with(indices)));
            for (Finding finding : new Judge(rules).judge(facts, List.of()).findings()) {
                numbers += finite(JSON.valueToTree(finding.evidence()));
                assertThat(finding.message()).doesNotContain("NaN", "∞", "Infinity");
                findings++;
            }
        }
        assertThat(numbers).isGreaterThan(10_000);
        assertThat(findings).isGreaterThan(100);
    }

    @Test
    void theOrderOfSeriesAndOfTheirRowsChangesNothing() {
        Random random = new Random(11);
        for (int i = 0; i < 4; i++) {
            List<List<Observation>> rows = rows(random, i % 2 == 0);
            List<String> expected = texts(rows);
            for (int shuffle = 0; shuffle < 2; shuffle++) {
                Collections.shuffle(rows, random);
                rows.forEach(points -> Collections.shuffle(points, random));
                assertThat(texts(rows)).isEqualTo(expected);
            }
        }
    }

    /** Were it otherwise, a finding, or its absence, would tell something of what is hidden. */
    @Test
    void aProtectedValueCountsForFindingsLikeOneThatWasNeverDelivered() {
        Random random = new Random(12);
        int hidden = 0;
        for (int i = 0; i < 6; i++) {
            List<List<Observation>> rows = rows(random, true);
            List<List<Observation>> missing = rows.stream()
                    .map(points -> points.stream()
                            .map(DocumentPropertiesTest::neverDelivered)
                            .toList())
                    .toList();
            assertThat(findings(missing)).isEqualTo(findings(rows)).isNotEmpty();
            hidden += (int) rows.stream()
                    .flatMap(List::stream)
                    .filter(row -> row.quality() == Quality.CONFIDENTIAL)
                    .count();
        }
        assertThat(hidden).isGreaterThan(100);
    }

    private static Observation neverDelivered(Observation row) {
        return row.quality() != Quality.CONFIDENTIAL
                ? row
                : new Observation(
                        row.key(),
                        row.period(),
                        null,
                        null,
                        null,
                        Quality.MISSING,
                        0,
                        "nicht geliefert",
                        row.published(),
                        row.origin());
    }

    private List<String> findings(List<List<Observation>> rows) {
        List<Series> series = rows.stream().map(Series::of).toList();
        return new Judge(rules)
                .judge(rules.assessor().assess(series, series, null, AS_OF), List.of()).findings().stream()
                        .map(finding -> finding.ruleId() + finding.message() + finding.evidence())
                        .toList();
    }

    /** All that is said of the series, sorted, and the findings in their order. */
    private List<String> texts(List<List<Observation>> rows) {
        List<Series> series = rows.stream().map(Series::of).toList();
        List<Assessment> facts = rules.assessor().assess(series, series, null, AS_OF);
        JsonNode document = JSON.valueToTree(AssessmentDocument.explained(facts, RuleSettings.DEFAULT)
                .with(IndexState.all(rules.catalogue(), rules.assessor(), series, null, AS_OF)));
        List<String> texts = new ArrayList<>();
        document.properties().forEach(part -> part.getValue().forEach(entry -> texts.add(entry.toString())));
        Collections.sort(texts);
        texts.addAll(findings(rows));
        return texts;
    }

    private static List<Series> series(Random random, boolean calm) {
        return rows(random, calm).stream().map(Series::of).toList();
    }

    private static List<List<Observation>> rows(Random random, boolean calm) {
        List<List<Observation>> all = new ArrayList<>();
        for (String indicator : List.of("betreuung", "arbeitslose", "wiederholende")) {
            for (String district : DISTRICTS) {
                for (String group : GROUPS) {
                    List<Observation> points = new ArrayList<>();
                    for (int year = 2014; year < 2026; year++) {
                        points.add(point(new SeriesKey(indicator, district, group), year, random, calm));
                    }
                    all.add(points);
                }
            }
        }
        return all;
    }

    private static Observation point(SeriesKey key, int year, Random random, boolean calm) {
        double base = random.nextInt(8) == 0 ? random.nextInt(3) : 30 + random.nextInt(5000);
        double cases =
                random.nextInt(6) == 0 ? (random.nextBoolean() ? 0 : base) : Math.floor(random.nextDouble() * base);
        boolean extreme = !calm && random.nextInt(4) == 0;
        Double value = extreme
                ? Double.valueOf(EXTREMES[random.nextInt(EXTREMES.length)])
                : base == 0 ? null : (Double) (100 * cases / base);
        boolean counted = random.nextInt(5) > 0;
        int rounded = random.nextInt(6) == 0 ? 5 : 0;
        return new Observation(
                key,
                Period.year(year),
                value,
                value == null || !counted ? null : (Double) cases,
                value == null || !counted ? null : (Double) base,
                value == null ? Quality.CONFIDENTIAL : rounded > 0 ? Quality.ROUNDED : Quality.FINAL,
                value == null ? 0 : rounded,
                value == null ? "vertraulich" : null,
                AS_OF,
                new Origin("test.csv", null, 2));
    }

    private static int finite(JsonNode document) {
        return finite("", document);
    }

    private static int finite(String path, JsonNode node) {
        if (node.isNumber()) {
            assertThat(node.doubleValue()).as(path).isFinite();
            return 1;
        }
        if (node.isString()) {
            assertThat(node.asString()).as(path).doesNotContain("NaN", "Infinity", "∞");
        }
        int numbers = 0;
        for (Map.Entry<String, JsonNode> child : node.properties()) {
            numbers += finite(path + "." + child.getKey(), child.getValue());
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            numbers += finite(path + "[" + i + "]", node.get(i));
        }
        return numbers;
    }
}
