package org.pegel.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What rounding alone may have made is no worsening. */
class RoundingTest {

    @Test
    void anExactValueWorsensByAnything() {
        Assessment fact = Sample.lowerIsBetter().years(2024, 10, 10.1).newest();
        assertThat(fact.worsened()).isTrue();
        assertThat(fact.run()).isEqualTo(1);
    }

    @Test
    void aRoundedCountWorsensFromOneMultipleToTheNext() {
        assertThat(Sample.lowerIsBetter()
                        .rounded("2024", 40, 5)
                        .rounded("2025", 45, 5)
                        .newest()
                        .worsened())
                .isTrue();
    }

    @Test
    void besideARoundedCountAnExactOneMustLieBeyondWhatIsOpen() {
        assertThat(after40RoundedTo5(42)).isFalse();
        assertThat(after40RoundedTo5(42.5)).isTrue();
        assertThat(after40RoundedTo5(39)).isFalse();
    }

    private static boolean after40RoundedTo5(double next) {
        return Sample.lowerIsBetter()
                .rounded("2024", 40, 5)
                .value("2025", next)
                .newest()
                .worsened();
    }

    /** 15 of 60 and 15 of 55 are 25.0 and 27.3 %, but the first may have been 17.4 of 57.6, which is 30.2 %. */
    @Test
    void aShareOfRoundedCountsIsOpenByBothOfThem() {
        assertThat(shares(15, 60, 15, 55)).isFalse();
        assertThat(shares(150, 600, 165, 600)).isTrue();
        assertThat(shares(150, 600, 150, 595)).isFalse();
        assertThat(shares(0, 600, 15, 600)).isTrue();
    }

    private static boolean shares(double cases, double base, double nextCases, double nextBase) {
        return Sample.lowerIsBetter()
                .roundedShare("2024", cases, base, 5)
                .roundedShare("2025", nextCases, nextBase, 5)
                .newest()
                .worsened();
    }

    @Test
    void theOtherDirectionIsTheMirror() {
        assertThat(Sample.higherIsBetter()
                        .roundedShare("2024", 15, 55, 5)
                        .roundedShare("2025", 15, 60, 5)
                        .newest()
                        .worsened())
                .isFalse();
        assertThat(Sample.higherIsBetter()
                        .roundedShare("2024", 165, 600, 5)
                        .roundedShare("2025", 150, 600, 5)
                        .newest()
                        .worsened())
                .isTrue();
    }

    @Test
    void aRunStopsWhereRoundingMayHaveMadeTheChange() {
        Sample sample = Sample.lowerIsBetter()
                .roundedShare("2021", 150, 600, 5)
                .roundedShare("2022", 165, 600, 5)
                .roundedShare("2023", 165, 595, 5)
                .roundedShare("2024", 185, 595, 5)
                .roundedShare("2025", 205, 595, 5);
        assertThat(sample.newest().run()).isEqualTo(2);
    }
}
