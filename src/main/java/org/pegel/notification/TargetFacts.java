package org.pegel.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.pegel.catalogue.Indicator;
import org.pegel.notification.Letter.Fact;

/** The numbers of a message about a target: what is asked, what the path or the pace says, and by which method. */
final class TargetFacts {

    private static final List<String> METHODS = List.of("destatis", "eurostat", "zielpfad");

    private final Indicator indicator;
    private final Evidence evidence;
    private final Words words;
    private final Figures figures;

    TargetFacts(Indicator indicator, Evidence evidence, Words words) {
        this.indicator = indicator;
        this.evidence = evidence;
        this.words = words;
        this.figures = new Figures(words);
    }

    List<Fact> list() {
        List<Fact> facts = new ArrayList<>();
        add(facts, "fact.gap", gap());
        add(facts, "fact.target", wanted().map(this::until).map(this::decided));
        add(facts, "fact.expected", expected());
        add(facts, "fact.projection", projection());
        add(facts, "fact.method", evidence.text("targetType").flatMap(type -> method()));
        return facts;
    }

    private void add(List<Fact> facts, String label, Optional<String> value) {
        value.ifPresent(text -> facts.add(new Fact(words.say(label), text)));
    }

    private Optional<String> gap() {
        Optional<String> gap = figures.distance(indicator, evidence.number("gap"));
        Optional<String> to = evidence.text("comparedTo");
        return gap.isPresent() && to.isPresent() ? Optional.of(words.say("fact.gap.to", gap.get(), to.get())) : gap;
    }

    private Optional<String> wanted() {
        return figures.value(indicator, evidence.number("target"))
                .or(() -> figures.distance(indicator, evidence.number("targetGap"))
                        .map(gap -> words.say("fact.target.gap", gap)))
                .or(this::corridor)
                .or(() -> figures.decimal(evidence.number("maximumGrowth"))
                        .map(rate -> words.say("fact.target.growth", rate)));
    }

    private Optional<String> corridor() {
        Optional<String> lower = figures.value(indicator, evidence.number("lower"));
        Optional<String> upper = figures.value(indicator, evidence.number("upper"));
        return lower.flatMap(from -> upper.map(to -> words.say("fact.target.corridor", from, to)));
    }

    private String until(String wanted) {
        OptionalDouble year = evidence.number("targetYear");
        return year.isPresent()
                ? words.say("fact.target.until", wanted, Integer.toString((int) year.getAsDouble()))
                : wanted;
    }

    private String decided(String wanted) {
        List<String> parts = new ArrayList<>();
        evidence.text("paper").ifPresent(paper -> parts.add(words.say("fact.target.paper", paper)));
        evidence.text("committee").ifPresent(parts::add);
        evidence.text("decidedOn").ifPresent(day -> parts.add(figures.day(day)));
        return parts.isEmpty() ? wanted : wanted + " (" + String.join(", ", parts) + ")";
    }

    /** Of a gap the path asks for a gap. */
    private Optional<String> expected() {
        OptionalDouble expected = evidence.number("expected");
        return evidence.number("gap").isPresent()
                ? figures.distance(indicator, expected)
                : figures.value(indicator, expected);
    }

    private Optional<String> projection() {
        Optional<String> projected = figures.value(indicator, evidence.number("projection"))
                .or(() -> figures.distance(indicator, evidence.number("gapProjection")));
        Optional<String> actual = figures.change(indicator, evidence.number("actualPace"));
        Optional<String> required = figures.change(indicator, evidence.number("requiredPace"));
        if (projected.isEmpty() || actual.isEmpty() || required.isEmpty()) {
            return projected;
        }
        return Optional.of(words.say("fact.projection.pace", projected.get(), actual.get(), required.get()));
    }

    private Optional<String> method() {
        return evidence.text("method").filter(METHODS::contains).map(method -> words.say("fact.method." + method));
    }
}
