package org.pegel.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.Assessor;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Group;
import org.pegel.catalogue.Period;
import org.pegel.observation.Observation;
import org.pegel.observation.Origin;
import org.pegel.observation.Quality;
import org.pegel.observation.Series;
import org.pegel.observation.SeriesKey;
import org.pegel.table.Place;
import org.pegel.table.Problems;
import org.pegel.table.YamlFile;
import org.pegel.table.YamlNode;
import org.pegel.target.GapReference;
import org.pegel.target.Milestone;
import org.pegel.target.Scope;
import org.pegel.target.Target;
import org.pegel.target.TargetAim;
import org.pegel.target.TargetMethod;
import org.pegel.target.TargetType;
import org.pegel.target.Targets;
import org.pegel.target.Threshold;
import org.pegel.target.Thresholds;

/**
 * What the rules must say about given series, read from {@code scenarios/*.yaml}.
 *
 * @param name what it shows, one German sentence
 * @param rule the rule it is about
 * @param assessments the facts
 * @param deliveries what the sources owe
 * @param rules targets, thresholds and settings of the scenario, with the engine's rules
 * @param expected every finding, in order
 */
record Scenario(
        String name,
        String rule,
        List<Assessment> assessments,
        List<DeliveryStatus> deliveries,
        RuleSet rules,
        List<Expected> expected) {

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final Catalogue CATALOGUE = ScenarioCity.catalogue();

    /** A finding as it is written down. */
    record Expected(String rule, String subject, String severity, String sentence) {
        static Expected of(Finding finding) {
            return new Expected(
                    finding.ruleId(),
                    finding.subject().key(),
                    finding.severity().name().toLowerCase(java.util.Locale.ROOT),
                    finding.message().replace('\u00a0', ' '));
        }
    }

    Verdict judge() {
        return new Judge(rules).judge(assessments, deliveries);
    }

    boolean fires() {
        return expected.stream().anyMatch(finding -> finding.rule().equals(rule));
    }

    @Override
    public String toString() {
        return rule + ": " + name;
    }

    static List<Scenario> read(Place file, String content) {
        Problems problems = new Problems();
        YamlNode root = YamlFile.parse(file, content, problems);
        List<Scenario> scenarios = new ArrayList<>();
        if (root != null) {
            root.items().forEach(item -> scenarios.add(scenario(item, problems)));
        }
        problems.throwIfErrors();
        return scenarios;
    }

    private static Scenario scenario(YamlNode node, Problems problems) {
        List<Series> series = node.list("reihen").stream().map(Scenario::series).toList();
        Targets targets =
                Targets.from(node.list("ziele").stream().map(Scenario::target).toList());
        Thresholds thresholds = Thresholds.from(
                node.list("schwellen").stream().map(Scenario::threshold).toList());
        YamlNode written = node.child("kernregeln");
        RuleSettings settings = written == null
                ? RuleSettings.DEFAULT
                : RuleSettings.of(SettingsFile.read(written, CATALOGUE, problems), CATALOGUE);
        return new Scenario(
                node.requiredText("name"),
                node.requiredText("regel"),
                new Assessor(CATALOGUE, targets, thresholds, settings::requirements)
                        .assess(series, series, null, AS_OF),
                node.list("lieferungen").stream().map(Scenario::delivery).toList(),
                new RuleSet("scenario", CATALOGUE, targets, thresholds, settings),
                node.list("befunde").stream().map(Scenario::expected).toList());
    }

    /** The values of successive years, {@code –} where there is none; with a base, as shares in per cent of it. */
    private static Series series(YamlNode node) {
        SeriesKey key = new SeriesKey(
                node.requiredText("indikator"),
                orElse(node.text("gebiet"), District.CITY),
                orElse(node.text("gruppe"), Group.ALL));
        int year = Integer.parseInt(node.requiredText("ab"));
        Double base = node.number("basis");
        Quality quality = node.has("vorläufig") ? Quality.PROVISIONAL : Quality.FINAL;
        List<Observation> points = new ArrayList<>();
        for (YamlNode item : node.list("werte")) {
            String text = item.text();
            boolean hidden = "geheim".equals(text);
            Double value = text == null || text.equals("–") || hidden ? null : Double.valueOf(text);
            points.add(new Observation(
                    key,
                    Period.year(year++),
                    value,
                    value == null || base == null ? null : (Double) (double) Math.round(value * base / 100),
                    hidden ? null : base,
                    hidden ? Quality.CONFIDENTIAL : value == null ? Quality.MISSING : quality,
                    0,
                    value == null ? "nicht geliefert" : null,
                    AS_OF,
                    new Origin("szenario.csv", null, 2)));
        }
        return Series.of(points);
    }

    private static Target target(YamlNode node) {
        return new Target(
                scope(node),
                aim(node),
                LocalDate.MIN,
                null,
                null,
                null,
                node.text("vorlage"),
                null,
                null,
                node.place());
    }

    private static TargetAim aim(YamlNode node) {
        List<Milestone> milestones = node.list("zwischenziele").stream()
                .map(item -> new Milestone(
                        Objects.requireNonNull(item.year("jahr")), Objects.requireNonNull(item.number("wert"))))
                .toList();
        return new TargetAim(
                oneOf(TargetType.values(), TargetType::word, node.requiredText("art")),
                oneOf(TargetMethod.values(), TargetMethod::id, orElse(node.text("verfahren"), "destatis")),
                node.year("ausgangsjahr"),
                node.number("ausgangswert"),
                node.number("zielwert"),
                node.year("zieljahr"),
                milestones,
                node.text("vergleichsgruppe"),
                node.number("untergrenze"),
                node.number("obergrenze"));
    }

    private static <E> E oneOf(E[] all, Function<E, String> word, String wanted) {
        return Arrays.stream(all)
                .filter(one -> word.apply(one).equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    private static Threshold threshold(YamlNode node) {
        Integer confirmation = node.wholeNumber("bestätigung");
        Integer cases = node.wholeNumber("mindestfallzahl");
        return new Threshold(
                scope(node),
                gapTo(node.text("bezug")),
                node.number("prüfschwelle"),
                node.number("handlungsschwelle"),
                node.number("entwarnung"),
                confirmation == null ? 1 : confirmation,
                cases == null ? 0 : cases,
                node.text("reaktion"),
                null,
                LocalDate.MIN,
                null,
                null,
                node.place());
    }

    private static @Nullable GapReference gapTo(@Nullable String to) {
        return to == null ? null : to.equals(District.CITY) ? GapReference.CITY : new GapReference(to);
    }

    private static Scope scope(YamlNode node) {
        return new Scope(node.requiredText("indikator"), null, null, node.text("gruppe"));
    }

    private static DeliveryStatus delivery(YamlNode node) {
        List<DeliveryStatus.Expected> next = node.list("zuletzt").stream()
                .map(item -> DeliveryStatus.Expected.of(
                        CATALOGUE.plan(),
                        CATALOGUE.indicator(item.requiredText("indikator")),
                        item.requiredText("ebene"),
                        Period.parse(item.requiredText("zeitraum")).orElseThrow()))
                .toList();
        return new DeliveryStatus(node.requiredText("quelle"), AS_OF, next);
    }

    private static Expected expected(YamlNode node) {
        return new Expected(
                node.requiredText("regel"),
                node.requiredText("zu"),
                node.requiredText("schwere"),
                node.requiredText("satz"));
    }

    private static String orElse(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
