package org.pegel.rule.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pegel.assessment.Assessment;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.Influence;
import org.pegel.catalogue.Period;
import org.pegel.catalogue.PeriodText;
import org.pegel.rule.Subject;
import org.pegel.rule.engine.Evidence;
import org.pegel.rule.engine.Reason;
import org.pegel.rule.sentence.Placeholder;
import org.pegel.rule.sentence.PolicyRule;
import org.pegel.rule.sentence.Speaks;

/** A policy rule that speaks about a field in a district, or about the districts of a level. */
record GroupFinding(PolicyRule rule, SeriesGroup group, Catalogue catalogue) implements Reason {

    @Override
    public Subject subject() {
        return group.subject();
    }

    /** The newest period of the series that were counted. */
    @Override
    public Period period() {
        List<Assessment> holding = tally().holding();
        return (holding.isEmpty() ? group.series() : holding)
                .stream()
                        .map(Assessment::period)
                        .sorted()
                        .max(Comparator.comparing(Period::end))
                        .orElseThrow();
    }

    @Override
    public String sentence() {
        Tally tally = tally();
        return rule.message().fill(placeholder -> text(placeholder, tally));
    }

    /** The first count of the condition: the one a message speaks of. */
    private Tally tally() {
        return tallies().get(0);
    }

    private List<Tally> tallies() {
        List<Tally> tallies = new ArrayList<>();
        GroupCheck.of(rule.condition(), rule).of(group, tallies);
        return tallies;
    }

    private String text(Placeholder placeholder, Tally tally) {
        return switch (placeholder) {
            case PERIOD -> PeriodText.german(period());
            case COUNT -> Integer.toString(tally.holding().size());
            case OF -> Integer.toString(tally.decidable());
            case WHICH -> tally.holding().stream().map(this::name).collect(Collectors.joining(", "));
            default -> new PolicyText(group.first(), 1, catalogue).of(placeholder);
        };
    }

    private String name(Assessment series) {
        return group.speaks() == Speaks.OF_FIELD
                ? series.indicator().name()
                : series.district().name();
    }

    @Override
    public Map<String, Object> evidence() {
        Tally tally = tally();
        boolean duty =
                group.series().stream().anyMatch(series -> series.indicator().influence() != Influence.OBSERVABLE);
        return RuleEvidence.add(rule, duty, new Evidence())
                .with("affected", tally.holding().size())
                .with("of", tally.decidable())
                .with("condition", rule.condition().canonical())
                .with("period", period().toString())
                .with(
                        group.speaks() == Speaks.OF_FIELD ? "indicators" : "districts",
                        tally.holding().stream().map(this::entry).toList())
                .asMap();
    }

    private Map<String, Object> entry(Assessment series) {
        Evidence entry = new Evidence();
        if (group.speaks() == Speaks.OF_FIELD) {
            entry.with("indicator", series.indicatorId()).with("group", series.groupId());
        } else {
            entry.with("district", series.districtId());
        }
        return entry.valueOf(series).sourceOf(series).asMap();
    }
}
