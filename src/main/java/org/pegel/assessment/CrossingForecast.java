package org.pegel.assessment;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.trend.LinearFit;
import org.pegel.catalogue.Indicator;

/**
 * Foretells when a series crosses a limit, from the line of least squares through it.
 *
 * <p>Shares, which are values in per cent that all lie from 0 to 100, are fitted as logits, so that no forecast leaves
 * that range. Since the logit of 0 and of 100 % is not finite, such a value, and such a limit, is taken to lie inside by half
 * of the last shown digit, or by half of what the nearest value inside keeps from the ends where that is less.
 */
final class CrossingForecast {

    private static final String LINEAR = "ols";
    private static final String LOGIT = "ols-logit";

    private final int n;
    private final double last;
    private final double lastTime;
    private final int sign;
    private final boolean share;
    private final double nearest;
    private final @Nullable LinearFit fit;

    CrossingForecast(double[] t, double[] y, int sign, Indicator indicator) {
        this.n = y.length;
        this.last = y[n - 1];
        this.lastTime = t[n - 1];
        this.sign = sign;
        this.share = indicator.unit().equals("%") && Arrays.stream(y).allMatch(CrossingForecast::isShare);
        this.nearest = 0.5
                * Arrays.stream(y)
                        .map(value -> Math.min(value, 100 - value))
                        .filter(inside -> inside > 0)
                        .reduce(Math.pow(10, -indicator.decimals()), Math::min);
        this.fit = LinearFit.of(t, share ? Arrays.stream(y).map(this::logit).toArray() : y);
    }

    static Crossing absent(double limit, int years, int n, String reason) {
        return new Crossing(limit, years, OptionalDouble.empty(), reason, LINEAR, n);
    }

    private static boolean isShare(double value) {
        return value >= 0 && value <= 100;
    }

    private double logit(double percent) {
        double inside = Math.max(nearest, Math.min(100 - nearest, percent));
        return Math.log(inside / (100 - inside));
    }

    Crossing of(double limit, int years) {
        String reason = reasonAgainst(limit);
        OptionalDouble probability = reason == null ? largest(limit, years) : OptionalDouble.empty();
        if (reason == null && probability.isEmpty()) {
            reason = "alle Werte liegen auf einer Geraden oder außerhalb des Zahlenbereichs";
        }
        return new Crossing(limit, years, probability, reason, share ? LOGIT : LINEAR, n);
    }

    private @Nullable String reasonAgainst(double limit) {
        if (sign * (last - limit) < 0) {
            return "der Wert liegt schon jenseits der Grenze";
        }
        return share && !isShare(limit) ? "die Grenze liegt außerhalb von 0 bis 100 %" : null;
    }

    private OptionalDouble largest(double limit, int years) {
        if (fit == null) {
            return OptionalDouble.empty();
        }
        double transformed = share ? logit(limit) : limit;
        OptionalDouble largest = OptionalDouble.empty();
        for (int year = 1; year <= years; year++) {
            OptionalDouble one = fit.beyond(transformed, sign < 0, lastTime + year);
            if (one.isPresent() && one.getAsDouble() > largest.orElse(-1)) {
                largest = one;
            }
        }
        return largest;
    }
}
