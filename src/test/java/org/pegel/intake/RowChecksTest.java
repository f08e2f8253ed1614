package org.pegel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas between the columns of a row. */
class RowChecksTest {

    private static final String SUMS =
            """
            spalten: {gebiet: Bezirk, zeitraum: Jahr}
            werte: [{spalten: "{gruppe}", indikator: bevoelkerung}]
            fest: {ebene: bezirk}
            prüfungen:
            """;

    @TempDir
    private Path folder;

    private FileReport take(String check, String rows) {
        return new Office(folder, SUMS + check).take("a.csv", "Bezirk;Jahr;insgesamt;weiblich;männlich\n" + rows);
    }

    @Test
    void aSumThatDoesNotAddIsReportedAndTaken() {
        FileReport report = take(
                "  - {formel: \"[insgesamt] = [weiblich] + [männlich]\"}\n",
                "01;2022;1000;510;490\n01;2023;1001;510;490\n02;2023;.;510;490\n");

        assertThat(report.accepted()).isEqualTo(8);
        assertThat(report.problems())
                .containsExactly(new ReportedProblem(
                        null, 3, 3, null, "Prüfung „[insgesamt] = [weiblich] + [männlich]“ geht nicht auf", 1));
    }

    @Test
    void roundedNumbersNeedNotAddWithinTheTolerance() {
        FileReport report = take(
                "  - {formel: \"[insgesamt] = [weiblich] + [männlich]\", toleranz: 5}\n", "01;2022;1005;510;490\n");

        assertThat(report.problems()).isEmpty();
    }

    @Test
    void theMappingMayRejectTheValuesConcerned() {
        FileReport report = take(
                "  - {formel: \"[insgesamt] = [weiblich] + [männlich]\", ablehnen: ja}\nhöchstens-abgelehnt: 100 %\n",
                "01;2023;1001;510;490\n");

        assertThat(report.rejected()).isEqualTo(3);
        assertThat(report.problems()).singleElement().satisfies(problem -> assertThat(problem.count())
                .isEqualTo(3));
    }

    @Test
    void aFormulaMayHoldForEveryPeriodOrIndicatorOfTheHeaders() {
        Office office = new Office(
                folder,
                """
                spalten: {gebiet: Bezirk}
                werte: ["{zeitraum} Quote"]
                fest: {ebene: bezirk, indikator: arbeitslose}
                prüfungen: [{formel: "[{zeitraum} Quote] = [{zeitraum} Fälle] / ([{zeitraum} Basis] - 0) * 100"}]
                """);

        FileReport report = office.take(
                "a.csv",
                """
                Bezirk;2022 Quote;2022 Fälle;2022 Basis;2023 Quote;2023 Fälle;2023 Basis
                01;6,3;63;1000;6,4;63;1000
                02;6,3;63;1000;6,3;63;0
                """);

        assertThat(report.problems())
                .filteredOn(problem -> problem.reason().startsWith("Prüfung"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.column()).isEqualTo(5));
    }

    @Test
    void aColumnThatTheFormulaNeedsMustBeThere() {
        assertThat(take("  - {formel: \"[insgesamt] = [divers]\"}\n", "01;2023;1;1;1\n")
                        .problems()
                        .get(0)
                        .reason())
                .startsWith("Spalte „divers“ (Prüfung) fehlt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "[a] + [b]! an Stelle 5 fehlt „=“",
                "[a = [b]! an Stelle 9 fehlt „=“",
                "[a] = [b] +! an Stelle 12 steht weder [Überschrift] noch Zahl",
                "[a] = [b] [c]! „[c]“ ist zu viel",
                "[a] = ([b]! an Stelle 11 fehlt „)“",
                "[a] = [{b}]! den Teil {b} gibt es nicht",
            })
    void whatIsNoFormulaSaysWhy(String formula, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Formula.of(formula))
                .withMessage(reason);
    }
}
