package org.pegel.rule.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.pegel.assessment.Assessment;
import org.pegel.catalogue.Period;
import org.pegel.rule.Limit;
import org.pegel.rule.Subject;

/** Several indicators of a field have worsened in a district. */
public final class FieldWorsened implements Reason {
    private final FieldState state;

    public FieldWorsened(FieldState state) {
        this.state = state;
    }

    @Override
    public Subject subject() {
        return new Subject.OfField(state.district().id(), state.field().id());
    }

    @Override
    public Period period() {
        return newest(state.worsenedIndicators());
    }

    /** The period that ends last; of several that end then, the first in order. */
    static Period newest(List<Assessment> series) {
        return series.stream()
                .map(Assessment::period)
                .sorted()
                .max(Comparator.comparing(Period::end))
                .orElseThrow();
    }

    @Override
    public String sentence() {
        List<String> names = state.worsenedIndicators().stream()
                .map(series -> series.indicator().name())
                .toList();
        return Wording.district(state.district()) + ", Handlungsfeld "
                + state.field().name() + ": " + state.worsened() + " von " + state.judged()
                + " Indikatoren haben sich ungünstig verändert: " + Wording.enumeration(names) + ".";
    }

    @Override
    public Map<String, Object> evidence() {
        return new Evidence()
                .with("affected", state.worsened())
                .with("of", state.judged())
                .with("limit", state.limits().count(Limit.FIELD_INDICATORS))
                .with("period", period().toString())
                .with(
                        "indicators",
                        state.worsenedIndicators().stream()
                                .map(FieldWorsened::entry)
                                .toList())
                .asMap();
    }

    private static Map<String, Object> entry(Assessment series) {
        return new Evidence()
                .with("indicator", series.indicatorId())
                .with("group", series.groupId())
                .valueOf(series)
                .sourceOf(series)
                .asMap();
    }
}
