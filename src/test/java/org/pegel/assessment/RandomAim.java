package org.pegel.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.pegel.catalogue.Direction;
import org.pegel.target.Milestone;
import org.pegel.target.TargetAim;
import org.pegel.target.TargetMethod;
import org.pegel.target.TargetType;

/** Random things that a target may ask, of every type and by every method that fits it. */
final class RandomAim {

    private final Random random;
    private final TargetType type;
    private final TargetMethod method;
    private final int firstYear;
    private final int targetYear;

    private RandomAim(Random random, TargetType type, TargetMethod method, int firstYear, int targetYear) {
        this.random = random;
        this.type = type;
        this.method = method;
        this.firstYear = firstYear;
        this.targetYear = targetYear;
    }

    static TargetAim next(Random random, Direction direction, int firstYear, int targetYear) {
        List<TargetType> types = new ArrayList<>(List.of(
                TargetType.REACH,
                TargetType.HOLD,
                TargetType.IMPROVE,
                TargetType.CLOSE_GAP_TO_CITY,
                TargetType.CORRIDOR));
        if (direction == Direction.LOWER) {
            types.add(TargetType.MAXIMUM_GROWTH);
        }
        TargetType type = types.get(random.nextInt(types.size()));
        List<TargetMethod> methods =
                switch (type) {
                    case REACH, CLOSE_GAP_TO_CITY ->
                        List.of(TargetMethod.DESTATIS, TargetMethod.EUROSTAT, TargetMethod.PATH, TargetMethod.PATH);
                    case IMPROVE -> List.of(TargetMethod.DESTATIS, TargetMethod.EUROSTAT);
                    default -> List.of(TargetMethod.DESTATIS);
                };
        TargetMethod method = methods.get(random.nextInt(methods.size()));
        return new RandomAim(random, type, method, firstYear, targetYear).aim();
    }

    private TargetAim aim() {
        boolean corridor = type == TargetType.CORRIDOR;
        boolean gap = type.isGap();
        boolean asksForValue = type == TargetType.REACH || type == TargetType.HOLD;
        boolean byYear = type == TargetType.REACH || gap || (corridor && random.nextBoolean());
        double baseline = gap ? tenths(0, 40) : tenths(90, 40);
        double value = gap ? tenths(0, 30) : asksForValue ? tenths(20, 160) : tenths(0, 5);
        double lower = tenths(60, 60);
        return new TargetAim(
                type,
                method,
                firstYear,
                baseline,
                type == TargetType.IMPROVE || corridor ? null : Double.valueOf(value),
                byYear ? targetYear : null,
                method == TargetMethod.PATH ? milestones(baseline, value) : List.of(),
                null,
                corridor ? lower : null,
                corridor ? Double.valueOf(Math.round(10 * lower + 1 + random.nextInt(20)) / 10.0) : null);
    }

    private List<Milestone> milestones(double baseline, double value) {
        int year = firstYear + 1 + random.nextInt(6);
        boolean fits = year < targetYear && random.nextBoolean();
        return fits ? List.of(new Milestone(year, Math.round(5 * (baseline + value)) / 10.0)) : List.of();
    }

    private double tenths(int from, int upTo) {
        return (from + random.nextInt(upTo + 1)) / 10.0;
    }

    /** The same with all values times a factor; a negative one exchanges the limits of a corridor. */
    static TargetAim times(TargetAim aim, double factor) {
        boolean gap = aim.type().isGap();
        boolean rate = aim.type() == TargetType.MAXIMUM_GROWTH;
        double ofGap = Math.abs(factor);
        return new TargetAim(
                aim.type(),
                aim.method(),
                aim.baselineYear(),
                times(aim.baseline(), gap ? ofGap : factor),
                rate ? aim.value() : times(aim.value(), gap ? ofGap : factor),
                aim.year(),
                aim.milestones().stream()
                        .map(one -> new Milestone(one.year(), one.value() * (gap ? ofGap : factor)))
                        .toList(),
                null,
                times(factor < 0 ? aim.upper() : aim.lower(), factor),
                times(factor < 0 ? aim.lower() : aim.upper(), factor));
    }

    /** The same with all values larger by a difference; gaps and rates stay. */
    static TargetAim plus(TargetAim aim, double difference) {
        boolean stays = aim.type().isGap() || aim.type() == TargetType.MAXIMUM_GROWTH;
        double more = stays ? 0 : difference;
        return new TargetAim(
                aim.type(),
                aim.method(),
                aim.baselineYear(),
                plus(aim.baseline(), more),
                plus(aim.value(), more),
                aim.year(),
                aim.milestones().stream()
                        .map(one -> new Milestone(one.year(), one.value() + more))
                        .toList(),
                null,
                plus(aim.lower(), more),
                plus(aim.upper(), more));
    }

    private static Double plus(Double value, double difference) {
        return value == null ? null : value + difference;
    }

    private static Double times(Double value, double factor) {
        return value == null ? null : value * factor;
    }

    static TargetAim later(TargetAim aim, int years) {
        return new TargetAim(
                aim.type(),
                aim.method(),
                aim.baselineYear() + years,
                aim.baseline(),
                aim.value(),
                aim.year() == null ? null : aim.year() + years,
                aim.milestones().stream()
                        .map(one -> new Milestone(one.year() + years, one.value()))
                        .toList(),
                null,
                aim.lower(),
                aim.upper());
    }
}
