package org.pegel.notification;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.pegel.alert.Alert;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.PeriodText;
import org.pegel.catalogue.ValueText;
import org.pegel.notification.Letter.Fact;
import org.pegel.rule.Subject;

/** The numbers of a message with their names, from its evidence; what is absent is left out. */
final class Facts {

    private static final int MOST_LISTED = 6;

    private final Naming naming;
    private final Words words;

    Facts(Naming naming, Words words) {
        this.naming = naming;
        this.words = words;
    }

    List<Fact> of(Alert alert) {
        Evidence evidence = new Evidence(alert.evidence());
        Subject subject = alert.key().subject();
        Optional<Indicator> indicator = naming.indicatorOf(subject);
        if (subject instanceof Subject.OfSeries && indicator.isPresent()) {
            return series(indicator.get(), evidence);
        }
        if (subject instanceof Subject.OfLevel && indicator.isPresent()) {
            return level(indicator.get(), evidence);
        }
        return subject instanceof Subject.OfDelivery ? delivery(evidence) : field(evidence);
    }

    private List<Fact> series(Indicator indicator, Evidence evidence) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "fact.value", dated(indicator, evidence, "value", "period"));
        add(facts, "fact.change", change(indicator, evidence));
        add(facts, "fact.cases", cases(evidence));
        add(facts, limitLabel(evidence), limit(indicator, evidence));
        add(facts, "fact.reaction", evidence.text("reaction"));
        add(facts, "fact.target", target(indicator, evidence));
        add(facts, "fact.projection", projection(indicator, evidence));
        add(facts, "fact.city", city(indicator, evidence));
        return facts;
    }

    private void add(List<Fact> facts, String label, Optional<String> value) {
        value.ifPresent(text -> facts.add(new Fact(words.say(label), text)));
    }

    private Optional<String> value(Indicator indicator, OptionalDouble number) {
        return number.isPresent()
                ? Optional.of(ValueText.of(indicator, number.getAsDouble(), words.locale()))
                : Optional.empty();
    }

    /** {@code 22,0 % (2025)}. */
    private Optional<String> dated(Indicator indicator, Evidence evidence, String value, String period) {
        return value(indicator, evidence.number(value)).map(text -> evidence.period(period)
                .map(of -> text + " (" + PeriodText.of(of, words.locale()) + ")")
                .orElse(text));
    }

    private Optional<String> change(Indicator indicator, Evidence evidence) {
        OptionalDouble change = evidence.number("change");
        if (change.isEmpty()) {
            return Optional.empty();
        }
        String text = ValueText.change(indicator, change.getAsDouble(), words.locale());
        return Optional.of(dated(indicator, evidence, "previous", "previousPeriod")
                .map(before -> words.say("fact.change.since", text, before))
                .orElse(text));
    }

    /** {@code 663 von 1.718}; the base alone where the cases are no part of it, as with persons per doctor. */
    private Optional<String> cases(Evidence evidence) {
        Optional<String> cases = count(evidence, "cases");
        Optional<String> base = count(evidence, "denominator");
        if (evidence.number("cases").orElse(0) > evidence.number("denominator").orElse(Double.MAX_VALUE)) {
            return base;
        }
        return cases.isPresent() && base.isPresent()
                ? Optional.of(words.say("fact.cases.of", cases.get(), base.get()))
                : cases;
    }

    private Optional<String> count(Evidence evidence, String key) {
        OptionalDouble number = evidence.number(key);
        return number.isPresent()
                ? Optional.of(ValueText.number(number.getAsDouble(), 0, words.locale()))
                : Optional.empty();
    }

    static boolean isAction(Evidence evidence) {
        return evidence.text("limitKind").orElse("").equals("action");
    }

    static String limitLabel(Evidence evidence) {
        return isAction(evidence) ? "fact.action" : "fact.review";
    }

    /** Other rules have limits that are no values of the indicator. */
    static OptionalDouble limitOf(Evidence evidence) {
        return evidence.text("limitKind").isPresent() ? evidence.number("limit") : OptionalDouble.empty();
    }

    private Optional<String> limit(Indicator indicator, Evidence evidence) {
        return value(indicator, limitOf(evidence)).map(text -> evidence.text("setBy")
                .map(by -> words.say("fact.limit.by", text, by))
                .orElse(text));
    }

    private Optional<String> target(Indicator indicator, Evidence evidence) {
        return value(indicator, evidence.number("target")).map(text -> {
            OptionalDouble year = evidence.number("targetYear");
            String until = year.isPresent()
                    ? words.say("fact.target.until", text, Integer.toString((int) year.getAsDouble()))
                    : text;
            String decision = decision(evidence);
            return decision.isEmpty() ? until : until + " (" + decision + ")";
        });
    }

    private String decision(Evidence evidence) {
        List<String> parts = new ArrayList<>();
        evidence.text("paper").ifPresent(paper -> parts.add(words.say("fact.target.paper", paper)));
        evidence.text("committee").ifPresent(parts::add);
        evidence.text("decidedOn").ifPresent(day -> parts.add(day(day)));
        return String.join(", ", parts);
    }

    private String day(String iso) {
        try {
            return PeriodText.day(LocalDate.parse(iso), words.locale());
        } catch (DateTimeParseException notADay) {
            return iso;
        }
    }

    private Optional<String> projection(Indicator indicator, Evidence evidence) {
        Optional<String> projected = value(indicator, evidence.number("projection"));
        OptionalDouble actual = evidence.number("actualPace");
        OptionalDouble required = evidence.number("requiredPace");
        if (projected.isEmpty() || actual.isEmpty() || required.isEmpty()) {
            return projected;
        }
        return Optional.of(words.say(
                "fact.projection.pace",
                projected.get(),
                ValueText.change(indicator, actual.getAsDouble(), words.locale()),
                ValueText.change(indicator, required.getAsDouble(), words.locale())));
    }

    private Optional<String> city(Indicator indicator, Evidence evidence) {
        OptionalDouble distance = evidence.number("distanceToCity");
        return value(indicator, evidence.number("cityValue"))
                .map(text -> distance.isEmpty()
                        ? text
                        : words.say(
                                "fact.city.distance",
                                text,
                                ValueText.change(indicator, distance.getAsDouble(), words.locale())));
    }

    private List<Fact> level(Indicator indicator, Evidence evidence) {
        List<String> districts = evidence.list("districts").stream()
                .flatMap(item -> item
                        .text("district")
                        .map(id -> naming.district(id)
                                + value(indicator, item.number("value"))
                                        .map(value -> " " + value)
                                        .orElse(""))
                        .stream())
                .toList();
        return affected(evidence, districts);
    }

    private List<Fact> field(Evidence evidence) {
        List<String> indicators = evidence.list("indicators").stream()
                .flatMap(item -> item.text("indicator").map(id -> indicator(id, item)).stream())
                .toList();
        return affected(evidence, indicators);
    }

    private String indicator(String id, Evidence item) {
        String name = naming.indicator(id, item.text("group").orElse("insgesamt"));
        return naming.knownIndicator(id)
                .flatMap(known -> dated(known, item, "value", "period")
                        .map(value -> name + " " + value
                                + changeOnly(known, item)
                                        .map(change -> ", " + change)
                                        .orElse("")))
                .orElse(name);
    }

    private Optional<String> changeOnly(Indicator indicator, Evidence item) {
        OptionalDouble change = item.number("change");
        return change.isPresent()
                ? Optional.of(ValueText.change(indicator, change.getAsDouble(), words.locale()))
                : Optional.empty();
    }

    private List<Fact> affected(Evidence evidence, List<String> listed) {
        List<Fact> facts = new ArrayList<>();
        Optional<String> affected = count(evidence, "affected");
        Optional<String> of = count(evidence, "of");
        if (affected.isPresent() && of.isPresent()) {
            add(facts, "fact.affected", Optional.of(words.say("fact.affected.of", affected.get(), of.get())));
        }
        add(facts, "fact.which", list(listed));
        return facts;
    }

    private Optional<String> list(List<String> items) {
        if (items.isEmpty()) {
            return Optional.empty();
        }
        String first = String.join("; ", items.subList(0, Math.min(items.size(), MOST_LISTED)));
        int more = items.size() - MOST_LISTED;
        return Optional.of(more > 0 ? words.say("list.more", first, more) : first);
    }

    private List<Fact> delivery(Evidence evidence) {
        List<Fact> facts = new ArrayList<>();
        List<String> overdue = evidence.list("overdue").stream()
                .flatMap(item -> item.text("indicator").map(id -> expected(id, item)).stream())
                .toList();
        add(facts, "fact.overdue", list(overdue));
        return facts;
    }

    private String expected(String indicator, Evidence item) {
        StringBuilder text = new StringBuilder(naming.indicator(indicator));
        item.text("level").ifPresent(level -> text.append(", ").append(naming.level(level)));
        item.period("period").ifPresent(period -> text.append(" ").append(PeriodText.of(period, words.locale())));
        item.text("due").ifPresent(due -> text.append(" ").append(words.say("fact.overdue.due", day(due))));
        return text.toString();
    }
}
