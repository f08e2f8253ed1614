package org.pegel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small numbers do not come in, and no report prints them. */
class ProtectionTest {

    private static final String HEADER = "indicator,district,group,period,value,numerator,denominator,quality\n";
    private static final String DISCARDED = "Wert ist nach den Schutzregeln geheim zu halten und wurde verworfen";

    private final Desk desk = Desk.with(Path.of("src/test/resources/intake/regeln"));

    @TempDir
    private Path folder;

    private FileReport take(String rows) {
        return desk.take(Desk.file(folder, "tidy.csv", HEADER + rows), "tidy");
    }

    @ParameterizedTest
    @CsvSource({"2,200, few cases", "1,200, few cases", "198,200, few others", "10,29, small base", "0,29, small base"})
    void protectedCellsAreDiscarded(int cases, int base, String why) {
        FileReport report = take("kinderarmut,04,,2023,1.1," + cases + "," + base + ",");

        assertThat(report.missing()).as(why).isEqualTo(1);
        assertThat(desk.stored().values()).containsExactly("– (vertraulich) – – CONFIDENTIAL 2024-07-01");
        assertThat(report.problems())
                .containsExactly(new ReportedProblem(null, 2, 5, ReportedProblem.MASKED, DISCARDED, 1));
    }

    @ParameterizedTest
    @CsvSource({"0, 200", "3, 200", "197, 200", "200, 200", "3, 30"})
    void otherCellsAreTaken(int cases, int base) {
        FileReport report = take("kinderarmut,04,,2023,1.1," + cases + "," + base + ",");

        assertThat(report.accepted()).isEqualTo(1);
    }

    @Test
    void equalProtectedCellsAreReportedAsOne() {
        FileReport report = take("kinderarmut,04,,2022,50,1,2,\nkinderarmut,04,,2023,1,2,200,");

        assertThat(report.problems())
                .containsExactly(new ReportedProblem(null, 2, 5, ReportedProblem.MASKED, DISCARDED, 2));
    }

    @Test
    void noReportPrintsANumberOfAProtectedIndicator() {
        FileReport report = take(
                """
                kinderarmut,04,,2021,unter 3,1,200,
                kinderarmut,04,,2022,17.7,40 bis 42,200,
                kinderarmut,04,,2023,19.9,40,200,
                kinderarmut,05,,2023,77.7,1,200,missing
                kinderarmut,06,,2023,20,40,200,
                kinderarmut,06,,2022,20,40,200,
                """);

        assertThat(report.problems()).hasSize(4);
        assertThat(ReportText.german(report)).doesNotContain("unter 3", "40 bis 42", "19.9", "77.7", "20,0");
    }
}
