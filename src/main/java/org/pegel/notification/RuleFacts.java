package org.pegel.notification;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.pegel.notification.Letter.Fact;

/** What a message says of the rule behind it: its title, what it rests on, and by when it wants an answer. */
record RuleFacts(Evidence evidence, Words words) {

    List<Fact> list() {
        List<Fact> facts = new ArrayList<>();
        evidence.text("title").ifPresent(title -> facts.add(new Fact(words.say("fact.rule"), title)));
        evidence.text("basis").ifPresent(basis -> facts.add(new Fact(words.say("fact.basis"), basis)));
        evidence.text("answerWithin")
                .map(Period::parse)
                .ifPresent(time -> facts.add(new Fact(words.say("fact.answer"), span(time))));
        return facts;
    }

    @SuppressWarnings("JavaPeriodGetDays") // a time to answer is written in one unit
    private String span(Period time) {
        long months = time.toTotalMonths();
        return months > 0 ? words.say("fact.answer.months", months) : words.say("fact.answer.days", time.getDays());
    }
}
