package org.pegel.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.pegel.catalogue.Indicator;
import org.pegel.notification.Letter.Fact;

/** The numbers of a message about one series: value, change, limit, target. */
final class SeriesFacts {

    private final Indicator indicator;
    private final Evidence evidence;
    private final Words words;
    private final Figures figures;

    SeriesFacts(Indicator indicator, Evidence evidence, Words words) {
        this.indicator = indicator;
        this.evidence = evidence;
        this.words = words;
        this.figures = new Figures(words);
    }

    List<Fact> list() {
        List<Fact> facts = new ArrayList<>();
        add(facts, "fact.value", figures.dated(indicator, evidence, "value", "period"));
        add(facts, "fact.change", change());
        add(facts, "fact.cases", cases());
        add(facts, limitLabel(evidence), limit());
        add(facts, "fact.reaction", evidence.text("reaction"));
        facts.addAll(new TargetFacts(indicator, evidence, words).list());
        new TestFact(evidence, words).fact().ifPresent(facts::add);
        add(facts, "fact.city", city());
        return facts;
    }

    private void add(List<Fact> facts, String label, Optional<String> value) {
        value.ifPresent(text -> facts.add(new Fact(words.say(label), text)));
    }

    private Optional<String> change() {
        Optional<String> before = figures.dated(indicator, evidence, "previous", "previousPeriod");
        return figures.change(indicator, evidence.number("change"))
                .map(text -> before.map(value -> words.say("fact.change.since", text, value))
                        .orElse(text));
    }

    private Optional<String> cases() {
        Optional<String> cases = figures.count(evidence, "cases");
        Optional<String> base = figures.count(evidence, "denominator");
        return cases.isPresent() && base.isPresent()
                ? Optional.of(words.say("fact.cases.of", cases.get(), base.get()))
                : cases;
    }

    static String limitLabel(Evidence evidence) {
        boolean action = evidence.text("limitKind").orElse("").equals("action");
        return action ? "fact.action" : "fact.review";
    }

    /** Other rules have limits that are no values of the indicator. */
    static OptionalDouble limitOf(Evidence evidence) {
        return evidence.text("limitKind").isPresent() ? evidence.number("limit") : OptionalDouble.empty();
    }

    private Optional<String> limit() {
        return figures.value(indicator, limitOf(evidence)).map(text -> evidence.text("setBy")
                .map(by -> words.say("fact.limit.by", text, by))
                .orElse(text));
    }

    private Optional<String> city() {
        Optional<String> distance = figures.change(indicator, evidence.number("distanceToCity"));
        return figures.value(indicator, evidence.number("cityValue"))
                .map(text -> distance.map(by -> words.say("fact.city.distance", text, by))
                        .orElse(text));
    }
}
