package org.pegel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pegel.table.GermanNumber;
import org.pegel.table.GermanNumber.Value;

/** Half a unit of the last digit of the value, plus what the rounding of the base values leaves open. */
class RecomputationTest {

    private static Figure figure(String text) {
        return GermanNumber.read(text) instanceof Value value ? Figure.of(text, value.number()) : new Figure(0, 0);
    }

    private static Amount amount(String text) {
        return Amount.ZERO.plus(1, figure(text), 0);
    }

    @ParameterizedTest(name = "{0} = {1} × {2} ÷ {3}: {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "6,3   | 100  | 63    | 1000   | true",
                "6,3   | 100  | 63,4  | 1000   | true",
                "6,3   | 100  | 64    | 1000   | false",
                "6     | 100  | 64    | 1000   | true",
                "7,4   | 100  | 105,8 | 1419,8 | true",
                "7,4   | 100  | 1058  | 14198  | false",
                "6614  | 1    | 20808 | 3,1    | true",
                "-,8   | 1000 | -849  | 1088000 | true",
                "-,8   | 1000 | 849   | 1088000 | false",
                "0     | 100  | 0     | 5      | true"
            })
    void roundingExplainsADifferenceOrNot(String value, double factor, String numerator, String base, boolean within) {
        Recomputation.Result result = Recomputation.check(figure(value), 0, factor, amount(numerator), amount(base));

        assertThat(result).isNotNull();
        assertThat(result.within()).isEqualTo(within);
    }

    @Test
    void aDenominatorThatMayBeZeroGivesNothing() {
        assertThat(Recomputation.check(figure("88"), 0, 1, amount("10495"), amount("0")))
                .isNull();
    }

    @Test
    void withoutDenominatorTheValueIsTheNumerator() {
        Recomputation.Result result = Recomputation.check(figure("-3"), 0, 1, amount("-3"), null);

        assertThat(result).isEqualTo(new Recomputation.Result(-3, true));
    }

    @Test
    void sourcesThatRoundToMultiplesLeaveMoreOpen() {
        Amount rounded = Amount.ZERO.plus(1, figure("60"), 5);

        assertThat(rounded).isEqualTo(new Amount(60, 2.5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"6,3 | 1", "6,0 | 1", "6 | 0", ",25 | 2", "1.234 | 3", "1.234,5 | 1", "12.345.678 | 0"})
    void theDecimalsThatWereGivenAreCounted(String text, int decimals) {
        double value = Double.parseDouble(
                text.equals("1.234") ? text : text.replace(".", "").replace(',', '.'));

        assertThat(Figure.of(text, value).decimals()).isEqualTo(decimals);
    }

    @ParameterizedTest
    @CsvSource({"100, 104, 10, true", "100, 106, 10, false", "105, 104, 5, true", "105, 102, 5, false"})
    void aRoundedCountMayDifferByHalfOfWhatItWasRoundedTo(
            String value, String numerator, int roundedTo, boolean within) {
        assertThat(Recomputation.check(figure(value), roundedTo, 1, amount(numerator), null))
                .isNotNull()
                .extracting(Recomputation.Result::within)
                .isEqualTo(within);
    }
}
