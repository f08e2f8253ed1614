package org.pegel.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pegel.alert.Alert;
import org.pegel.catalogue.Group;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.PeriodText;
import org.pegel.notification.Letter.Fact;
import org.pegel.rule.Subject;

/** The numbers of a message with their names, from its evidence; what is absent is left out. */
final class Facts {

    private static final int MOST_LISTED = 6;

    private final Naming naming;
    private final Words words;
    private final Figures figures;

    Facts(Naming naming, Words words) {
        this.naming = naming;
        this.words = words;
        this.figures = new Figures(words);
    }

    List<Fact> of(Alert alert) {
        Evidence evidence = new Evidence(alert.evidence());
        List<Fact> facts = new ArrayList<>(numbers(alert, evidence));
        facts.addAll(new RuleFacts(evidence, words).list());
        return facts;
    }

    private List<Fact> numbers(Alert alert, Evidence evidence) {
        Subject subject = alert.key().subject();
        Optional<Indicator> indicator = naming.indicatorOf(subject);
        if (subject instanceof Subject.OfSeries && indicator.isPresent()) {
            return new SeriesFacts(indicator.get(), evidence, words).list();
        }
        if (subject instanceof Subject.OfLevel && indicator.isPresent()) {
            return level(indicator.get(), evidence);
        }
        return subject instanceof Subject.OfDelivery ? delivery(evidence) : field(evidence);
    }

    private List<Fact> level(Indicator indicator, Evidence evidence) {
        List<String> districts = evidence.list("districts").stream()
                .flatMap(item -> item.text("district").map(id -> district(id, indicator, item)).stream())
                .toList();
        return affected(evidence, districts);
    }

    private String district(String id, Indicator indicator, Evidence item) {
        String name = naming.district(id);
        return figures.value(indicator, item.number("value"))
                .map(value -> name + " " + value)
                .orElse(name);
    }

    private List<Fact> field(Evidence evidence) {
        List<String> indicators = evidence.list("indicators").stream()
                .flatMap(item -> item.text("indicator").map(id -> indicator(id, item)).stream())
                .toList();
        return affected(evidence, indicators);
    }

    private String indicator(String id, Evidence item) {
        String name = naming.indicator(id, item.text("group").orElse(Group.ALL));
        return naming.knownIndicator(id)
                .flatMap(known -> figures.dated(known, item, "value", "period")
                        .map(value -> name + " " + value + changeAfterComma(known, item)))
                .orElse(name);
    }

    private String changeAfterComma(Indicator indicator, Evidence item) {
        return figures.change(indicator, item.number("change"))
                .map(change -> ", " + change)
                .orElse("");
    }

    private List<Fact> affected(Evidence evidence, List<String> listed) {
        List<Fact> facts = new ArrayList<>();
        Optional<String> affected = figures.count(evidence, "affected");
        Optional<String> of = figures.count(evidence, "of");
        if (affected.isPresent() && of.isPresent()) {
            facts.add(new Fact(words.say("fact.affected"), words.say("fact.affected.of", affected.get(), of.get())));
        }
        facts.addAll(list("fact.which", listed));
        return facts;
    }

    private List<Fact> list(String label, List<String> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        String first = String.join("; ", items.subList(0, Math.min(items.size(), MOST_LISTED)));
        int more = items.size() - MOST_LISTED;
        return List.of(new Fact(words.say(label), more > 0 ? words.say("list.more", first, more) : first));
    }

    private List<Fact> delivery(Evidence evidence) {
        List<String> overdue = evidence.list("overdue").stream()
                .flatMap(item -> item.text("indicator").map(id -> expected(id, item)).stream())
                .toList();
        return list("fact.overdue", overdue);
    }

    private String expected(String indicator, Evidence item) {
        StringBuilder text = new StringBuilder(naming.indicator(indicator));
        item.text("level").ifPresent(level -> text.append(", ").append(naming.level(level)));
        item.period("period").ifPresent(period -> text.append(" ").append(PeriodText.of(period, words.locale())));
        item.text("due").ifPresent(due -> text.append(" ").append(words.say("fact.overdue.due", figures.day(due))));
        return text.toString();
    }
}
