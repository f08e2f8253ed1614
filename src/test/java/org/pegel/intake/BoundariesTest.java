package org.pegel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.catalogue.RulesFolder;
import org.pegel.observation.Series;

/** Districts that come and go, and the boundaries that values refer to. */
class BoundariesTest {

    private static final Path RULES = Path.of("src/test/resources/intake/regeln");
    private static final String MAPPING =
            """
            quelle: amt
            freigabe: automatisch
            spalten: {gebiet: G, zeitraum: Z, wert: W, qualität: Q%s}
            fest: {indikator: arbeitslose%s}
            """;

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void copyRules() throws IOException {
        RulesFolder.copy(RULES, folder);
        Files.writeString(
                folder.resolve("gebiete.csv"),
                "07;Alt;;stadtteil;1;;30.04.2024;2020\n08;Neu;;stadtteil;1;01.05.2024;;2024\n",
                StandardOpenOption.APPEND);
    }

    private FileReport take(String column, String constant, String rows) {
        Desk.file(folder, "quellen/amt.yaml", MAPPING.formatted(column, constant));
        desk = Desk.with(folder);
        return desk.take(Desk.file(folder, "amt.csv", "G;Z;W;Q;S\n" + rows), "amt");
    }

    private List<String> boundaries() {
        Series series = desk.store.series(List.of("arbeitslose"), null, null).get(0);
        return Stream.iterate(0, i -> i + 1)
                .limit(series.size())
                .map(i -> series.period(i) + " " + series.boundaries(i))
                .toList();
    }

    @Test
    void aValueForADistrictThatDidNotExistIsRejected() {
        FileReport report = take(
                "",
                "",
                """
                07;2023;5,1;;
                07;2024;5,1;;
                07;2025;5,1;;
                08;2023;5,1;;
                08;2024;5,1;;
                08;2025;5,1;;
                """);

        assertThat(report.accepted()).isEqualTo(4);
        assertThat(report.problems())
                .containsExactly(
                        new ReportedProblem(
                                null,
                                4,
                                1,
                                "07",
                                "Gebiet bestand in diesem Zeitraum nicht (gültig bis 30.04.2024); nur rückgerechnete"
                                        + " Werte werden übernommen",
                                1),
                        new ReportedProblem(
                                null,
                                5,
                                1,
                                "08",
                                "Gebiet bestand in diesem Zeitraum nicht (gültig ab 01.05.2024); nur rückgerechnete"
                                        + " Werte werden übernommen",
                                1));
    }

    @Test
    void aRecalculatedValueIsTakenForTheTimeBefore() {
        FileReport report = take("", "", "08;2022;5,1;rückgerechnet;\n08;2023;5,2;recalculated;\n");

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(desk.stored().values()).allMatch(line -> line.contains("RECALCULATED"));
    }

    @Test
    void theBoundariesAreThoseOfTheColumn() {
        take(", gebietsstand: S", "", "04;2022;5,1;;2019\n04;2023;5,2;;2024\n04;2024;5,3;;\n");

        assertThat(boundaries()).containsExactly("2022 2019", "2023 2024", "2024 null");
    }

    @Test
    void theBoundariesAreThoseOfTheMapping() {
        take("", ", gebietsstand: 2024", "04;2022;5,1;;\n04;2023;5,2;;\n");

        assertThat(boundaries()).containsExactly("2022 2024", "2023 2024");
    }
}
