package org.pegel.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pegel.table.GermanNumber.Ambiguous;
import org.pegel.table.GermanNumber.DecimalMark;
import org.pegel.table.GermanNumber.Reading;
import org.pegel.table.GermanNumber.Unreadable;
import org.pegel.table.GermanNumber.Value;

class GermanNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "-0|0",
                "2022|2022",
                "007|7",
                "-,8|-0.8",
                ",2|0.2",
                ".2|0.2",
                "+3,5|3.5",
                "6,3|6.3",
                "36866.5|36866.5",
                "41,14|41.14",
                "0,125|0.125",
                "0.125|0.125",
                ",125|0.125",
                "1234,567|1234.567",
                "18.2170|18.217",
                "1.234,5|1234.5",
                "1,234.5|1234.5",
                "1.234.567|1234567",
                "1,234,567.25|1234567.25",
                "1.234.567,25|1234567.25",
                "1 675|1675",
                "12 345 678,9|12345678.9",
                "1'234.567|1234.567",
                "1e-05|0.00001",
                "1,5E+3|1500",
            })
    void readsWhatHasOneMeaning(String text, double expected) {
        assertThat(GermanNumber.read(text)).isEqualTo(new Value(expected));
    }

    @Test
    void blanksAndSignsOfOfficesCount() {
        assertThat(GermanNumber.read("\u00A01\u00A0675 ")).isEqualTo(new Value(1675));
        assertThat(GermanNumber.read("1\u202F675")).isEqualTo(new Value(1675));
        assertThat(GermanNumber.read("\u22120,8")).isEqualTo(new Value(-0.8));
        assertThat(GermanNumber.read("\u20130,8")).isEqualTo(new Value(-0.8));
        assertThat(GermanNumber.read("- 5")).isEqualTo(new Value(-5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"18.217|18217|18.217", "18,217|18217|18.217", "-1.000|-1000|-1", "999.999|999999|999.999"})
    void whatHasTwoMeaningsIsAmbiguous(String text, double thousands, double decimals) {
        assertThat(GermanNumber.read(text)).isEqualTo(new Ambiguous(thousands, decimals));
    }

    @Test
    void anAmbiguousNumberSaysHowToWriteIt() {
        Ambiguous ambiguous = (Ambiguous) GermanNumber.read("18.217");
        assertThat(ambiguous.message()).isEqualTo("lässt sich auf zwei Arten lesen, als 18217 und als 18,217");
        assertThat(ambiguous.allowed()).isEqualTo("18217 oder 18,2170");
        assertThat(((Ambiguous) GermanNumber.read("18.200")).allowed()).isEqualTo("18200 oder 18,2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "+",
                ".",
                ",",
                "5,",
                "5.",
                "--5",
                "1,2,3",
                "1.2.3",
                "12.34,5",
                "1.23.456",
                "1 67",
                "1 6755",
                "0 675",
                "01.234.567",
                "1 234 56",
                "1 234'567",
                "1.234 567",
                "1,5,0.2",
                "NA",
                "x",
                "12 %",
                "1e",
                "1e5000",
                "e5",
                "NaN",
                "Infinity",
                "0x10",
                "5d",
                "1 234e3",
                "٣",
                "=1+1",
                "1_000",
                "1..000",
                "1 ,5"
            })
    void nothingElseIsANumber(String text) {
        assertThat(GermanNumber.read(text)).isEqualTo(new Unreadable());
    }

    @Test
    void nothingOverlongIsANumber() {
        assertThat(GermanNumber.read("1".repeat(65))).isEqualTo(new Unreadable());
    }

    @Test
    void aKnownDecimalMarkResolvesTheAmbiguous() {
        assertThat(GermanNumber.read("18.217", DecimalMark.COMMA)).isEqualTo(new Value(18217));
        assertThat(GermanNumber.read("18.217", DecimalMark.POINT)).isEqualTo(new Value(18.217));
        assertThat(GermanNumber.read("18,217", DecimalMark.COMMA)).isEqualTo(new Value(18.217));
        assertThat(GermanNumber.read("18,217", DecimalMark.POINT)).isEqualTo(new Value(18217));
    }

    @Test
    void aKnownDecimalMarkRefusesTheOther() {
        assertThat(GermanNumber.read("12.5", DecimalMark.COMMA)).isEqualTo(new Unreadable());
        assertThat(GermanNumber.read("12,5", DecimalMark.POINT)).isEqualTo(new Unreadable());
        assertThat(GermanNumber.read("1,234.5", DecimalMark.COMMA)).isEqualTo(new Unreadable());
        assertThat(GermanNumber.read("1.234.567", DecimalMark.POINT)).isEqualTo(new Unreadable());
        assertThat(GermanNumber.read("1 234.5", DecimalMark.COMMA)).isEqualTo(new Unreadable());
    }

    @Test
    void everyWayOfWritingANumberReadsBackToItOrIsAmbiguous() {
        Random random = new Random(20230817);
        for (int i = 0; i < 20_000; i++) {
            int decimals = random.nextInt(5);
            double number =
                    Math.round((random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(12))) / Math.pow(10, decimals);
            Locale locale = random.nextBoolean() ? Locale.GERMANY : Locale.US;
            String text = String.format(locale, (random.nextBoolean() ? "%,." : "%.") + decimals + "f", number);
            Reading reading = GermanNumber.read(text);
            if (reading instanceof Ambiguous ambiguous) {
                assertThat(number).as(text).isIn(ambiguous.withThousands(), ambiguous.withDecimals());
            } else {
                assertThat(reading).as(text).isEqualTo(new Value(number + 0.0));
            }
            DecimalMark mark = locale.equals(Locale.US) ? DecimalMark.POINT : DecimalMark.COMMA;
            assertThat(GermanNumber.read(text, mark)).as(text).isEqualTo(new Value(number + 0.0));
        }
    }
}
