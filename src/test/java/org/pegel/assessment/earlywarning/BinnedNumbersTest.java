package org.pegel.assessment.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class BinnedNumbersTest {

    /** Most near zero, with ties; some far out, some beyond every bin. */
    private static double number(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> random.nextInt(5) - 2;
            case 1 -> 1_000 * random.nextGaussian();
            case 2 -> random.nextBoolean() ? Double.POSITIVE_INFINITY : -1e300;
            default -> random.nextGaussian();
        };
    }

    @Test
    void countsWhatLiesAboveABoundWhereverTheNumbersLie() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            double[] numbers = DoubleStream.generate(() -> number(random))
                    .limit(random.nextInt(120))
                    .toArray();
            BinnedNumbers binned = new BinnedNumbers(numbers);
            for (int i = 0; i < 40; i++) {
                double bound =
                        numbers.length > 0 && i % 2 == 0 ? numbers[random.nextInt(numbers.length)] : number(random);
                assertThat(binned.above(bound))
                        .as("above %s in %s", bound, Arrays.toString(numbers))
                        .isEqualTo((int) Arrays.stream(numbers)
                                .filter(number -> number > bound)
                                .count());
            }
        }
    }
}
