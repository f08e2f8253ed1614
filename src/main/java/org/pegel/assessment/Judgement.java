package org.pegel.assessment;

import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.Period;
import org.pegel.catalogue.SeriesEvent;
import org.pegel.observation.Quality;
import org.pegel.observation.Series;
import org.pegel.target.Threshold;

/** Whether a value may be judged. */
final class Judgement {

    private static final Judgement JUDGED = new Judgement(null);

    private final @Nullable String reasonAgainst;

    private Judgement(@Nullable String reasonAgainst) {
        this.reasonAgainst = reasonAgainst;
    }

    static Judgement of(
            Indicator indicator, Series series, int index, SeriesEvents events, @Nullable Threshold threshold) {
        if (indicator.isContext()) {
            return new Judgement("Kontextindikator ohne Richtung, wird nicht bewertet");
        }
        Period period = series.period(index);
        if (!series.hasValue(index)) {
            return new Judgement(withoutValue(series, index));
        }
        SeriesEvent event = events.exclusion(period);
        if (event != null) {
            return new Judgement(event.period() + " wird nicht bewertet: " + event.text());
        }
        String tooFew = threshold == null ? null : tooFewCases(series, index, threshold);
        return tooFew == null ? JUDGED : new Judgement(tooFew);
    }

    static String withoutValue(Series series, int index) {
        Period period = series.period(index);
        if (series.quality(index) == Quality.CONFIDENTIAL) {
            return "Wert für " + period + " ist geschützt";
        }
        String reason = series.missingReason(index);
        return "kein Wert für " + period + (reason == null || reason.isBlank() ? "" : ": " + reason);
    }

    /** Says in German that the base of a value is smaller than the threshold's Mindestfallzahl; absent when it is not. */
    static @Nullable String tooFewCases(Series series, int index, Threshold threshold) {
        if (!hasTooFewCases(series, index, threshold)) {
            return null;
        }
        return String.format(
                Locale.GERMANY,
                "Fallzahl %,.0f liegt unter der Mindestfallzahl %,d",
                series.denominator(index).orElseThrow(),
                threshold.minimumCases());
    }

    /** Whether the base of a value is known and smaller than the threshold's Mindestfallzahl. */
    static boolean hasTooFewCases(Series series, int index, Threshold threshold) {
        if (threshold.minimumCases() <= 0) {
            return false;
        }
        OptionalDouble cases = series.denominator(index);
        return cases.isPresent() && cases.getAsDouble() < threshold.minimumCases();
    }

    boolean isJudged() {
        return reasonAgainst == null;
    }

    /** Why not, German; absent when it may be judged. */
    @Nullable
    String reasonAgainst() {
        return reasonAgainst;
    }

    /** Why not; fails when it may be judged. */
    String reason() {
        return Objects.requireNonNull(reasonAgainst);
    }
}
