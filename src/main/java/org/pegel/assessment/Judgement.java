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
        return threshold != null && hasTooFewCases(series, index, threshold)
                ? new Judgement(tooFewCases(series.denominator(index), threshold))
                : JUDGED;
    }

    static String withoutValue(Series series, int index) {
        Period period = series.period(index);
        if (series.quality(index) == Quality.CONFIDENTIAL) {
            return "Wert für " + period + " ist geschützt";
        }
        String reason = series.missingReason(index);
        return "kein Wert für " + period + (reason == null || reason.isBlank() ? "" : ": " + reason);
    }

    /** Whether the base of a value is known and smaller than the threshold's Mindestfallzahl. */
    static boolean hasTooFewCases(Series series, int index, Threshold threshold) {
        if (threshold.minimumCases() <= 0) {
            return false;
        }
        OptionalDouble cases = series.denominator(index);
        return cases.isPresent() && cases.getAsDouble() < threshold.minimumCases();
    }

    private static String tooFewCases(OptionalDouble cases, Threshold threshold) {
        return String.format(
                Locale.GERMANY,
                "Fallzahl %,.0f liegt unter der Mindestfallzahl %,d",
                cases.getAsDouble(),
                threshold.minimumCases());
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
