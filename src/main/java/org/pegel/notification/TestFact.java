package org.pegel.notification;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.pegel.catalogue.ValueText;
import org.pegel.notification.Letter.Fact;

/** The test that a message rests on: which, over how many values, and how probable its result is by chance. */
final class TestFact {

    private static final List<String> TESTS = List.of("mann-kendall", "pettitt", "funnel");
    private static final double SMALLEST = 0.001;

    private final Evidence evidence;
    private final Words words;
    private final Figures figures;

    TestFact(Evidence evidence, Words words) {
        this.evidence = evidence;
        this.words = words;
        this.figures = new Figures(words);
    }

    /** Absent for a message that rests on none. */
    Optional<Fact> fact() {
        Optional<String> p = probability("p");
        Optional<String> name = evidence.text("method")
                .flatMap(method -> TESTS.stream().filter(method::startsWith).findFirst());
        return name.isEmpty() || p.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fact(words.say("fact.method"), text(name.get(), p.get())));
    }

    private String text(String name, String p) {
        StringBuilder text = new StringBuilder(words.say("fact.test." + name));
        figures.count(evidence, "points").ifPresent(n -> text.append(words.say("fact.test.values", n)));
        text.append(words.say("fact.test.p", p.startsWith("<") ? p : "= " + p));
        Optional<String> adjusted = probability("adjustedP");
        Optional<String> tests = figures.count(evidence, "tests").filter(count -> !count.equals("1"));
        if (adjusted.isPresent() && tests.isPresent()) {
            text.append(words.say("fact.test.family", tests.get(), adjusted.get()));
        }
        probability("q").ifPresent(q -> text.append(words.say("fact.test.limit", q)));
        return text.toString();
    }

    /** {@code 0,012}; what is smaller than that can show, as {@code < 0,001}. */
    private Optional<String> probability(String key) {
        OptionalDouble number = evidence.number(key);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        Locale locale = words.locale();
        double value = number.getAsDouble();
        return Optional.of(
                value < SMALLEST ? "< " + ValueText.number(SMALLEST, 3, locale) : ValueText.number(value, 3, locale));
    }
}
