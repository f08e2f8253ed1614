package org.pegel.assessment;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Direction;
import org.pegel.target.TargetAim;

/**
 * A random series with everything that bears on it. Values lie close together and to the limits, so that ties and values
 * on a limit are frequent; a year whose value is NaN is missing.
 */
record RandomCase(
        Direction direction,
        int firstYear,
        List<Double> values,
        List<Double> cityValues,
        TargetAim aim,
        double review,
        double action,
        @Nullable Double recovery,
        int confirmation,
        double gapReview,
        @Nullable Integer breakYear,
        @Nullable Integer excludedYear) {

    static RandomCase next(Random random) {
        Direction direction = random.nextBoolean() ? Direction.HIGHER : Direction.LOWER;
        double[] values = new double[1 + random.nextInt(14)];
        double trend = tenths(random, 5);
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(10) == 0 ? Double.NaN : rounded(10 + i * trend + tenths(random, 10));
        }
        values[values.length - 1] = rounded(10 + values.length * trend + tenths(random, 10));
        int firstYear = 2005 + random.nextInt(5);
        double review = rounded(10 + tenths(random, 10));
        double band = rounded(random.nextInt(10) / 10.0);
        return new RandomCase(
                direction,
                firstYear,
                listOf(values),
                city(random, values),
                RandomAim.next(random, direction, firstYear, firstYear + values.length - 2 + random.nextInt(8)),
                review,
                rounded(review - direction.sign() * band),
                random.nextBoolean() ? rounded(review + direction.sign() * band) : null,
                1 + random.nextInt(3),
                random.nextInt(10) / 10.0,
                random.nextInt(3) == 0 ? firstYear + random.nextInt(values.length) : null,
                random.nextInt(3) == 0 ? firstYear + random.nextInt(values.length) : null);
    }

    /** Close to the values, with gaps of its own. */
    private static List<Double> city(Random random, double[] values) {
        return Arrays.stream(values)
                .map(value -> random.nextInt(12) == 0 ? Double.NaN : rounded(value + tenths(random, 15)))
                .boxed()
                .toList();
    }

    private static double tenths(Random random, int upTo) {
        return (random.nextInt(2 * upTo + 1) - upTo) / 10.0;
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }

    Sample sample() {
        Sample sample = Sample.of(direction);
        for (int i = 0; i < values.size(); i++) {
            String year = Integer.toString(firstYear + i);
            if (values.get(i).isNaN()) {
                sample.missing(year, "nicht erhoben");
            } else {
                sample.value(year, values.get(i));
            }
            if (!cityValues.get(i).isNaN()) {
                sample.cityValue(year, cityValues.get(i));
            }
        }
        sample.target(aim);
        sample.threshold(review, action, recovery, confirmation, 0);
        sample.gapThreshold(gapReview, gapReview / 2, confirmation, 0);
        if (breakYear != null) {
            sample.brokenAt(Integer.toString(breakYear));
        }
        return excludedYear == null ? sample : sample.notToBeJudged(Integer.toString(excludedYear));
    }

    /** All values and limits times a factor; a negative one turns the direction. */
    RandomCase times(double factor) {
        Direction turned = direction == Direction.HIGHER ? Direction.LOWER : Direction.HIGHER;
        return new RandomCase(
                factor < 0 ? turned : direction,
                firstYear,
                values.stream().map(value -> value * factor).toList(),
                cityValues.stream().map(value -> value * factor).toList(),
                RandomAim.times(aim, factor),
                review * factor,
                action * factor,
                recovery == null ? null : recovery * factor,
                confirmation,
                gapReview * Math.abs(factor),
                breakYear,
                excludedYear);
    }

    /** All values and limits larger by a difference. */
    RandomCase plus(double difference) {
        return new RandomCase(
                direction,
                firstYear,
                values.stream().map(value -> value + difference).toList(),
                cityValues.stream().map(value -> value + difference).toList(),
                RandomAim.plus(aim, difference),
                review + difference,
                action + difference,
                recovery == null ? null : recovery + difference,
                confirmation,
                gapReview,
                breakYear,
                excludedYear);
    }

    RandomCase later(int years) {
        return new RandomCase(
                direction,
                firstYear + years,
                values,
                cityValues,
                RandomAim.later(aim, years),
                review,
                action,
                recovery,
                confirmation,
                gapReview,
                breakYear == null ? null : breakYear + years,
                excludedYear == null ? null : excludedYear + years);
    }

    private static List<Double> listOf(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    double last() {
        return values.get(values.size() - 1);
    }

    /** The last value worse by so much. */
    RandomCase lastWorseBy(double difference) {
        return withLast(last() - direction.sign() * difference);
    }

    RandomCase withLast(double value) {
        double[] others = values.stream().mapToDouble(Double::doubleValue).toArray();
        others[others.length - 1] = value;
        return withValues(listOf(others), cityValues);
    }

    RandomCase withValues(List<Double> others, List<Double> ofTheCity) {
        return new RandomCase(
                direction,
                firstYear,
                others,
                ofTheCity,
                aim,
                review,
                action,
                recovery,
                confirmation,
                gapReview,
                breakYear,
                excludedYear);
    }
}
