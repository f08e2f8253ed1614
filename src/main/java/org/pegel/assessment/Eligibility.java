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
final class Eligibility {

    private static final Eligibility JUDGED = new Eligibility(null);

    private final @Nullable String reasonAgainst;

    private Eligibility(@Nullable String reasonAgainst) {
        this.reasonAgainst = reasonAgainst;
    }

    static Eligibility of(
            Indicator indicator,
            Series series,
            int index,
            SeriesEvents events,
            @Nullable Threshold threshold,
            DataRequirements required) {
        if (indicator.isContext()) {
            return new Eligibility("Kontextindikator ohne Richtung, wird nicht bewertet");
        }
        Period period = series.period(index);
        if (!series.hasValue(index)) {
            return new Eligibility(withoutValue(series, index));
        }
        SeriesEvent event = events.exclusion(period);
        if (event != null) {
            return new Eligibility(event.period() + " wird nicht bewertet: " + event.text());
        }
        String tooLittle = tooLittle(series, index, threshold, required);
        return tooLittle == null ? JUDGED : new Eligibility(tooLittle);
    }

    static String withoutValue(Series series, int index) {
        Period period = series.period(index);
        if (series.quality(index) == Quality.CONFIDENTIAL) {
            return "Wert für " + period + " ist geschützt";
        }
        String reason = series.missingReason(index);
        return "kein Wert für " + period + (reason == null || reason.isBlank() ? "" : ": " + reason);
    }

    /** Why a value is too little for a verdict, or for a replay of a threshold, German; absent when it will do. */
    static @Nullable String tooLittle(
            Series series, int index, @Nullable Threshold threshold, DataRequirements required) {
        int fewest = threshold == null ? 0 : threshold.minimumCases();
        return isBaseBelow(series, index, fewest)
                ? base(series, index, "Fallzahl %,.0f liegt unter der Mindestfallzahl %,d", fewest)
                : tooLittle(series, index, required.judged());
    }

    /** Why a value is not what is required, German; absent when it is. */
    static @Nullable String tooLittle(Series series, int index, DataRequirements.OfValue required) {
        if (!required.provisional()) {
            Quality quality = series.quality(index);
            if (quality == Quality.PROVISIONAL || quality == Quality.ESTIMATED) {
                return "zu wenig Daten: der Wert für %s ist %s"
                        .formatted(series.period(index), quality == Quality.PROVISIONAL ? "vorläufig" : "geschätzt");
            }
        }
        return isBaseBelow(series, index, required.base())
                ? base(
                        series,
                        index,
                        "zu wenig Daten: die Basis %,.0f liegt unter der Mindestbasis %,d",
                        required.base())
                : null;
    }

    private static boolean isBaseBelow(Series series, int index, int fewest) {
        if (fewest <= 0) {
            return false;
        }
        OptionalDouble base = series.denominator(index);
        return base.isPresent() && base.getAsDouble() < fewest;
    }

    private static String base(Series series, int index, String text, int fewest) {
        return String.format(Locale.GERMANY, text, series.denominator(index).orElseThrow(), fewest);
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
