package org.pegel.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.pegel.target.TargetMethod;
import org.pegel.target.TargetType;

/** What must hold for any series: random ones, the same in each run. */
class AssessmentPropertiesTest {

    private static final int CASES = 2_000;
    private static final long SEED = 20_261_123;

    @Test
    void mirroringValuesAndDirectionMirrorsTheVerdict() {
        verdictStays(one -> one.aim().type() != TargetType.MAXIMUM_GROWTH, List.of(one -> one.times(-1)));
    }

    @Test
    void scalingTheUnitChangesNoClass() {
        verdictStays(
                one -> true,
                DoubleStream.of(1024, 1 / 1024.0, 3.7, 1e-6, 1e9)
                        .<UnaryOperator<RandomCase>>mapToObj(factor -> one -> one.times(factor))
                        .toList());
    }

    @Test
    void laterYearsChangeNothing() {
        verdictStays(one -> true, List.of(one -> one.later(7)));
    }

    /** Growth rates are no differences: what is judged by them moves. A power of two adds no rounding of its own. */
    @Test
    void shiftingValuesAndLimitsMovesNothingThatIsADifference() {
        Random random = new Random(SEED);
        for (int i = 0; i < CASES; i++) {
            RandomCase one = RandomCase.next(random);
            Assessment before = one.plus(0).sample().newest();
            Assessment after = one.plus(64).sample().newest();
            assertThat(after.stage()).as("%s", one).isEqualTo(before.stage());
            assertThat(after.run()).as("%s", one).isEqualTo(before.run());
            assertThat(gapStage(after)).as("%s", one).isEqualTo(gapStage(before));
            if (one.aim().method() != TargetMethod.EUROSTAT && one.aim().type() != TargetType.MAXIMUM_GROWTH) {
                assertThat(after.targetStatus()).as("%s", one).isEqualTo(before.targetStatus());
            }
        }
    }

    @Test
    void aValueFartherFromItsCorridorImprovesNoVerdict() {
        Random random = new Random(SEED);
        int corridors = 0;
        for (int i = 0; i < CASES; i++) {
            RandomCase one = RandomCase.next(random);
            if (one.aim().type() == TargetType.CORRIDOR) {
                double middle = (one.aim().lower() + one.aim().upper()) / 2;
                double away = Math.copySign(0.1 + random.nextInt(30) / 10.0, one.last() - middle);
                assertThat(one.withLast(one.last() + away)
                                .sample()
                                .newest()
                                .targetStatus()
                                .outlook())
                        .as("%s", one)
                        .isGreaterThanOrEqualTo(
                                one.sample().newest().targetStatus().outlook());
                corridors++;
            }
        }
        assertThat(corridors).isGreaterThan(CASES / 20);
    }

    @Test
    void askingTwiceOrInAnotherOrderChangesNothing() {
        Random random = new Random(SEED);
        for (int i = 0; i < CASES; i++) {
            RandomCase one = RandomCase.next(random);
            Assessment asked = one.sample().newest();
            assertThat(asked.isJumpForTheWorse()).isEqualTo(asked.isJumpForTheWorse());
            asked.previousStage();
            assertThat(Verdict.of(asked)).isEqualTo(Verdict.of(one.sample().newest()));
            assertThat(asked.absent()).isEqualTo(one.sample().newest().absent());
        }
    }

    @Test
    void aWorseLastValueImprovesNoVerdict() {
        Random random = new Random(SEED);
        int worsenedStatus = 0;
        for (int i = 0; i < CASES; i++) {
            RandomCase one = RandomCase.next(random);
            Assessment before = one.sample().newest();
            Assessment after =
                    one.lastWorseBy(0.1 + random.nextInt(30) / 10.0).sample().newest();
            if (isWorseForItsTarget(one, before)) {
                assertThat(after.targetStatus().outlook())
                        .as("%s", one)
                        .isGreaterThanOrEqualTo(before.targetStatus().outlook());
            }
            assertThat(after.stage()).as("%s", one).isGreaterThanOrEqualTo(before.stage());
            assertThat(gapStage(after)).as("%s", one).isGreaterThanOrEqualTo(gapStage(before));
            assertThat(after.run()).as("%s", one).isGreaterThanOrEqualTo(before.run());
            worsenedStatus += after.targetStatus() == before.targetStatus() ? 0 : 1;
        }
        assertThat(worsenedStatus).as("the property is not empty").isGreaterThan(CASES / 20);
    }

    private static Stage gapStage(Assessment fact) {
        return fact.gapStages().get(0).stage();
    }

    /** To a corridor a worse value may lie nearer; without a verdict there is nothing to be worse than. */
    private static boolean isWorseForItsTarget(RandomCase one, Assessment before) {
        return one.aim().type() != TargetType.CORRIDOR && before.targetStatus() != TargetStatus.NOT_RATED;
    }

    @Test
    void theGeneratorReachesEveryVerdict() {
        Random random = new Random(SEED);
        Map<TargetStatus, Integer> statuses = new EnumMap<>(TargetStatus.class);
        Map<Stage, Integer> stages = new EnumMap<>(Stage.class);
        int jumps = 0;
        int gaps = 0;
        for (int i = 0; i < CASES; i++) {
            Assessment fact = RandomCase.next(random).sample().newest();
            statuses.merge(fact.targetStatus(), 1, Integer::sum);
            stages.merge(fact.stage(), 1, Integer::sum);
            jumps += fact.isJump() ? 1 : 0;
            gaps += gapStage(fact) == Stage.REVIEW ? 1 : 0;
        }
        assertThat(statuses).containsOnlyKeys(TargetStatus.values());
        assertThat(stages).containsOnlyKeys(Stage.values());
        assertThat(jumps).isGreaterThan(20);
        assertThat(gaps).isBetween(CASES / 20, CASES / 2);
    }

    @Test
    void noNumberThatLeavesIsInfiniteOrNone() throws ReflectiveOperationException {
        Random random = new Random(SEED);
        int numbers = 0;
        for (int i = 0; i < CASES; i++) {
            RandomCase one = RandomCase.next(random);
            Assessment fact = one.withValues(extreme(one.values(), random), extreme(one.cityValues(), random))
                    .sample()
                    .newest();
            numbers +=
                    finiteNumbers(Assessment.class, fact) + finiteNumbers(TargetTracking.class, fact.targetTracking());
            numbers += finiteNumbers(Trend.class, fact.trend());
            numbers += finiteNumbers(GapStage.class, fact.gapStages().get(0));
            numbers += finiteNumbers(Crossing.class, fact.trend().crossing(one.review(), 3));
            Arrival arrival = fact.targetTracking().arrival();
            numbers += arrival == null ? 0 : finiteNumbers(Arrival.class, arrival);
            RobustZ yearly = fact.yearlyChange();
            numbers += yearly == null ? 0 : finiteNumbers(RobustZ.class, yearly);
        }
        assertThat(numbers).as("numbers seen").isGreaterThan(CASES);
    }

    private static List<Double> extreme(List<Double> values, Random random) {
        double[] extremes = {0, -0.0, Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE, 1e-300, 1e300, 1, 1e15};
        return values.stream()
                .map(value -> random.nextBoolean() ? Double.valueOf(extremes[random.nextInt(extremes.length)]) : value)
                .toList();
    }

    private static <T> int finiteNumbers(Class<T> type, T of) throws ReflectiveOperationException {
        int numbers = 0;
        for (Method method : type.getMethods()) {
            boolean number = method.getReturnType() == double.class || method.getReturnType() == OptionalDouble.class;
            if (!number || method.getParameterCount() > 0 || Modifier.isStatic(method.getModifiers())) {
                continue;
            }
            OptionalDouble got = numberOf(method, of);
            assertThat(got.isEmpty() || Double.isFinite(got.getAsDouble()))
                    .as("%s: %s", method, got)
                    .isTrue();
            numbers += got.isPresent() ? 1 : 0;
        }
        return numbers;
    }

    private static OptionalDouble numberOf(Method method, Object of) throws ReflectiveOperationException {
        try {
            Object got = method.invoke(of);
            return got instanceof OptionalDouble optional ? optional : OptionalDouble.of((double) got);
        } catch (InvocationTargetException refused) {
            assertThat(refused.getCause()).isInstanceOf(IllegalStateException.class);
            return OptionalDouble.empty();
        }
    }

    private static void verdictStays(Predicate<RandomCase> concerned, List<UnaryOperator<RandomCase>> changes) {
        Random random = new Random(SEED);
        for (int i = 0; i < CASES; i++) {
            RandomCase one = RandomCase.next(random);
            if (!concerned.test(one)) {
                continue;
            }
            Verdict verdict = Verdict.of(one.sample().newest());
            for (UnaryOperator<RandomCase> change : changes) {
                assertThat(Verdict.of(change.apply(one).sample().newest()))
                        .as("%s", one)
                        .isEqualTo(verdict);
            }
        }
    }

    private record Verdict(
            boolean judged,
            int n,
            int run,
            boolean worsened,
            Stage stage,
            Stage previousStage,
            Stage stageOfValue,
            Stage gapStage,
            TargetStatus status,
            boolean jump,
            boolean jumpForTheWorse,
            boolean score,
            List<String> absent) {
        static Verdict of(Assessment fact) {
            return new Verdict(
                    fact.isJudged(),
                    fact.n(),
                    fact.run(),
                    fact.worsened(),
                    fact.stage(),
                    fact.previousStage(),
                    fact.stageOfValue(),
                    AssessmentPropertiesTest.gapStage(fact),
                    fact.targetStatus(),
                    fact.isJump(),
                    fact.isJumpForTheWorse(),
                    fact.hasRobustZ(),
                    List.copyOf(fact.absent().keySet()));
        }
    }
}
