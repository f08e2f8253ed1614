package org.pegel.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.KnownIds;
import org.pegel.catalogue.Period;
import org.pegel.observation.Series;
import org.pegel.rule.DeliveryStatus;
import org.pegel.rule.EngineRule;
import org.pegel.rule.RuleSet;
import org.pegel.rule.RuleSettings;
import org.pegel.table.Problem;
import org.pegel.table.Problems;
import org.pegel.table.YamlNode;
import org.pegel.target.Targets;
import org.pegel.target.Thresholds;

/** Reads one scenario. */
final class ScenarioReader {
    private static final List<String> KEYS =
            List.of("name", "regel", "am", "kernregeln", "ziele", "schwellen", "reihen", "lieferungen", "befunde");
    private static final String NONE = "keine";

    private final YamlNode node;
    private final RuleSet rules;
    private final Catalogue catalogue;
    private final Problems problems;

    ScenarioReader(YamlNode node, RuleSet rules, Problems problems) {
        this.node = node;
        this.rules = rules;
        this.catalogue = rules.catalogue();
        this.problems = problems;
    }

    /** The scenario; absent when it can't be used, which is noted. */
    @Nullable
    Scenario read() {
        int before = problems.all().size();
        node.allowOnly(KEYS);
        String name = node.requiredText("name");
        Set<String> about = about();
        boolean aboutUnknown = problems.all().size() > before
                && about.size() < node.list("regel").size();
        LocalDate asked = node.date("am");
        RuleSet own = ownRules();
        List<Series> series = new GivenSeries(catalogue, problems).read(node);
        warnOfSilence(about, own.settings(), series);
        LocalDate day = asked != null ? asked : lastDelivery(series);
        List<DeliveryStatus> deliveries = deliveries(day);
        List<ExpectedFinding> expected = new ExpectedReader(rules, about, aboutUnknown, problems).read(node);
        boolean good = problems.all().subList(before, problems.all().size()).stream()
                .noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        return good ? new Scenario(name, about, day, own, series, deliveries, expected, node.place()) : null;
    }

    private Set<String> about() {
        Set<String> about = new LinkedHashSet<>();
        KnownIds known = new KnownIds("die Regel", rules.ruleIds(), problems);
        for (YamlNode item : node.list("regel")) {
            String id = known.find(item.text(), item.place());
            if (id != null) {
                about.add(id);
            }
        }
        return about;
    }

    /** A rule that is switched off is silent whatever is given: that would prove nothing. */
    private void warnOfSilence(Set<String> about, RuleSettings settings, List<Series> series) {
        for (EngineRule rule : EngineRule.values()) {
            boolean speaks = series.isEmpty()
                    ? settings.forAll().isOn(rule)
                    : series.stream()
                            .map(given -> catalogue.indicator(given.key().indicator()))
                            .anyMatch(indicator -> settings.of(indicator.id()).isOn(rule)
                                    || settings.ofField(indicator.field()).isOn(rule));
            if (about.contains(rule.id()) && !speaks) {
                node.warning(
                        "regel",
                        "die Regel " + rule.id() + " ist für diese Indikatoren ausgeschaltet und schweigt immer",
                        "eine Regel, die spricht; „kernregeln“ schaltet sie im Szenario ein");
            }
        }
    }

    /** What the scenario sets itself replaces the table or file of the rule set as a whole. */
    private RuleSet ownRules() {
        YamlNode settings = node.child("kernregeln");
        return rules.with(
                node.has("ziele") ? Targets.read(rows("ziele"), catalogue, problems) : rules.targets(),
                node.has("schwellen") ? Thresholds.read(rows("schwellen"), catalogue, problems) : rules.thresholds(),
                settings == null ? rules.settings() : RuleSettings.read(settings, catalogue, problems));
    }

    private List<YamlNode> rows(String key) {
        YamlNode written = node.child(key);
        boolean none = written != null && written.isScalar() && NONE.equals(written.text());
        return none ? List.of() : node.list(key);
    }

    /** The day on which the newest of the given values is there. */
    private LocalDate lastDelivery(List<Series> given) {
        LocalDate last = LocalDate.EPOCH;
        for (Series series : given) {
            Indicator indicator = catalogue.indicator(series.key().indicator());
            LocalDate end = series.period(series.newest()).end().minusDays(1);
            LocalDate delivered = end.plus(indicator.deliveryLag());
            last = delivered.isAfter(last) ? delivered : last;
        }
        return last;
    }

    private List<DeliveryStatus> deliveries(LocalDate day) {
        List<DeliveryStatus> deliveries = new ArrayList<>();
        if (node.has("lieferungen") && !node.has("am")) {
            node.error("lieferungen", "„am“ fehlt", "zu Lieferungen der Tag, an dem geprüft wird, etwa 30.06.2026");
        }
        for (YamlNode item : node.list("lieferungen")) {
            item.allowOnly(List.of("quelle", "zuletzt"));
            String source = item.requiredText("quelle");
            List<DeliveryStatus.Expected> next = new ArrayList<>();
            for (YamlNode delivered : item.list("zuletzt")) {
                DeliveryStatus.Expected expected = next(delivered);
                if (expected != null) {
                    next.add(expected);
                }
            }
            if (deliveries.stream().anyMatch(other -> other.source().equals(source))) {
                item.error("quelle", "die Quelle steht zweimal da", "jede Quelle einmal");
            } else {
                deliveries.add(new DeliveryStatus(source, day, next));
            }
        }
        return deliveries;
    }

    private DeliveryStatus.@Nullable Expected next(YamlNode delivered) {
        delivered.allowOnly(List.of("indikator", "ebene", "zeitraum"));
        String indicator = new KnownIds("der Indikator", catalogue.indicators().keySet(), problems)
                .find(delivered.requiredText("indikator"), delivered.place("indikator"));
        Indicator known = indicator == null ? null : catalogue.indicators().get(indicator);
        String level = known == null
                ? null
                : new KnownIds("die Ebene", known.rhythms().keySet(), problems)
                        .find(delivered.requiredText("ebene"), delivered.place("ebene"));
        Period newest = GivenSeries.period(delivered, "zeitraum");
        return known == null || level == null || newest == null || known.rhythm(level) == null
                ? null
                : DeliveryStatus.Expected.of(catalogue.plan(), known, level, newest);
    }
}
