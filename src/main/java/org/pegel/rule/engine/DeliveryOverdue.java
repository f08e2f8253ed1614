package org.pegel.rule.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pegel.catalogue.Period;
import org.pegel.catalogue.PeriodText;
import org.pegel.rule.DeliveryStatus.Expected;
import org.pegel.rule.Subject;

/** A source has not delivered by the day agreed. */
public final class DeliveryOverdue implements Reason {
    private final SourceState state;
    private final List<Expected> overdue;

    public DeliveryOverdue(SourceState state) {
        this.state = state;
        this.overdue = state.status().overdue();
    }

    @Override
    public Subject subject() {
        return new Subject.OfDelivery(state.status().source());
    }

    @Override
    public Period period() {
        return longest().period();
    }

    /** Overdue sorts by due date. */
    private Expected longest() {
        return overdue.get(0);
    }

    @Override
    public String sentence() {
        Expected first = longest();
        return "Lieferung der Quelle „" + state.status().source() + "“ steht aus: "
                + state.catalogue().indicator(first.indicator()).name() + ", "
                + state.catalogue().level(first.level()).name() + ", für " + PeriodText.german(first.period())
                + " war bis " + PeriodText.day(first.due(), Locale.GERMAN) + " erwartet" + others() + ".";
    }

    private String others() {
        int others = overdue.size() - 1;
        return others == 0 ? "" : ", dazu " + others + (others == 1 ? " weitere Reihe" : " weitere Reihen");
    }

    @Override
    public Map<String, Object> evidence() {
        return new Evidence()
                .with("source", state.status().source())
                .with("asOf", state.status().asOf().toString())
                .with("due", longest().due().toString())
                .with("overdue", overdue.stream().map(DeliveryOverdue::entry).toList())
                .asMap();
    }

    private static Map<String, Object> entry(Expected expected) {
        Evidence entry = new Evidence().with("indicator", expected.indicator()).with("level", expected.level());
        Period newest = expected.newest();
        if (newest != null) {
            entry.with("newest", newest.toString());
        }
        return entry.with("period", expected.period().toString())
                .with("due", expected.due().toString())
                .asMap();
    }
}
