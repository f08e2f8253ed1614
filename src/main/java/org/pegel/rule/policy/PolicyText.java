package org.pegel.rule.policy;

import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.GroupGap;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.PeriodText;
import org.pegel.catalogue.ValueText;
import org.pegel.rule.meaning.Mean;
import org.pegel.rule.sentence.Placeholder;
import org.pegel.target.Target;
import org.pegel.target.Threshold;

/** What the placeholders of a message stand for in a finding on a series; German. */
record PolicyText(Assessment series, int mean, Catalogue catalogue) {
    static final String NOTHING = "ohne Angabe";

    String of(Placeholder placeholder) {
        return switch (placeholder) {
            case INDICATOR -> series.indicator().name();
            case FIELD -> catalogue.field(series.fieldId()).name();
            case DISTRICT -> series.isCity() ? "Gesamtstadt" : series.district().name();
            case LEVEL -> catalogue.level(series.levelId()).name();
            case GROUP -> series.group().name();
            case PERIOD -> period();
            case VALUE -> value(Mean.value(series, mean));
            case PREVIOUS -> series.hasPrevious() ? value(OptionalDouble.of(series.previous())) : NOTHING;
            case CHANGE -> series.hasChange() ? change(series.change()) : NOTHING;
            case CITY_VALUE -> value(Mean.ofCity(series, mean));
            case CITY_GAP -> cityGap();
            case GROUP_GAP -> groupGap();
            case TARGET_VALUE -> targetValue();
            case TARGET_YEAR -> targetYear();
            case REVIEW -> limit(false);
            case ACTION -> limit(true);
            case COUNT, OF, WHICH -> NOTHING;
        };
    }

    /** Of a mean the first and the last of its periods. */
    private String period() {
        String last = PeriodText.german(series.period());
        return mean == 1 || series.n() < mean
                ? last
                : PeriodText.german(series.comparablePeriod(series.n() - mean)) + " bis " + last;
    }

    private String value(OptionalDouble value) {
        return value.isPresent() ? ValueText.german(series.indicator(), value.getAsDouble()) : NOTHING;
    }

    private String change(double change) {
        return ValueText.germanChange(series.indicator(), change);
    }

    private String cityGap() {
        OptionalDouble value = Mean.value(series, mean);
        OptionalDouble city = Mean.ofCity(series, mean);
        return value.isEmpty() || city.isEmpty() ? NOTHING : change(value.getAsDouble() - city.getAsDouble());
    }

    private String groupGap() {
        GroupGap gap = series.gap();
        return gap == null ? NOTHING : change(gap.difference());
    }

    private String targetValue() {
        Target target = series.target();
        Double asked = target == null ? null : target.valueAskedFor();
        return number(asked);
    }

    private String number(@Nullable Double number) {
        return number == null ? NOTHING : value(OptionalDouble.of(number));
    }

    private String targetYear() {
        Target target = series.target();
        Integer year = target == null ? null : target.year();
        return year == null ? NOTHING : String.format(Locale.ROOT, "%d", year);
    }

    private String limit(boolean action) {
        Threshold threshold = series.threshold();
        return threshold == null ? NOTHING : number(action ? threshold.action() : threshold.review());
    }
}
