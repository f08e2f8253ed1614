package org.pegel.musterstadt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.CatalogueFiles;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Group;
import org.pegel.catalogue.Period;
import org.pegel.catalogue.Protection;
import org.pegel.table.Problems;
import org.pegel.target.Target;
import org.pegel.target.Targets;

/** What is true of the sample's files, whatever Pegel makes of them. */
class SampleTest {

    private static final Path PROJECT = Path.of("");
    private static final Path SAMPLE = Path.of("samples/musterstadt");

    private static Map<String, String> generated;
    private static Catalogue catalogue;
    private static Targets targets;
    private static List<TidyRow> rows;

    @BeforeAll
    static void readOnce() throws IOException {
        generated = Musterstadt.files(PROJECT);
        Problems problems = new Problems();
        catalogue = CatalogueFiles.read(Path.of("rules"), problems);
        targets = Targets.read(Path.of("rules"), catalogue, problems);
        problems.throwIfErrors();
        rows = TidyRow.readAll(SAMPLE);
    }

    @Test
    void generatingAgainGivesTheSameFilesByteForByte() throws IOException {
        Map<String, Boolean> same = new TreeMap<>();
        for (Map.Entry<String, String> file : generated.entrySet()) {
            Path written = PROJECT.resolve(file.getKey());
            same.put(
                    file.getKey(),
                    Files.exists(written) && Files.readString(written).equals(file.getValue()));
        }
        assertThat(same)
                .as("files that the generator writes otherwise, see Musterstadt")
                .doesNotContainValue(false);
    }

    @Test
    void noFileIsLeftFromAnEarlierGeneration() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            assertThat(files.filter(file -> file.toString().endsWith(".csv")).map(Path::toString))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(generated).containsKey(file));
        }
    }

    @Test
    void everyTargetStartsFromTheValueOfItsYear() {
        assertThat(targets.all()).hasSizeGreaterThanOrEqualTo(33);
        assertThat(targets.all().stream().filter(target -> {
                    TidyRow start = start(target);
                    int decimals = catalogue.indicator(start.indicator()).decimals();
                    double baseline = Objects.requireNonNull(target.aim().baseline());
                    return Math.abs(start.value() - baseline) > 0.5 * Math.pow(10, -decimals) + 1e-9;
                }))
                .isEmpty();
    }

    /** The value of the target's baseline year; of months and quarters the last one of the year. */
    private static TidyRow start(Target target) {
        return rows.stream()
                .filter(row -> row.isOf(
                        target.scope().indicator(),
                        District.CITY,
                        target.scope().group()))
                .filter(row -> row.period().end().equals(endOf(target, row.period())))
                .filter(row -> !row.isFirstDelivery())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No value for " + target));
    }

    private static LocalDate endOf(Target target, Period like) {
        int year = Objects.requireNonNull(target.aim().baselineYear());
        return switch (like.kind()) {
            case SCHOOL_YEAR -> Period.schoolYear(year - 1).end();
            default -> Period.year(year).end();
        };
    }

    @Test
    void districtsAddUpToTheCity() {
        Map<String, Double> city = new TreeMap<>();
        Map<String, Double> districts = new TreeMap<>();
        rows.stream()
                .filter(row -> row.numerator() != null && row.group().equals(Group.ALL) && !row.isFirstDelivery())
                .forEach(row -> (row.district().equals(District.CITY) ? city : districts)
                        .merge(row.indicator() + "/" + row.period(), row.numerator(), Double::sum));
        districts.keySet().retainAll(city.keySet());
        // The month of December beside the year: SGB II comes on its own dates for the districts.
        assertThat(districts)
                .hasSizeGreaterThan(300)
                .allSatisfy((key, sum) -> assertThat(sum).as(key).isEqualTo(city.get(key)));
    }

    @Test
    void everyValueIsItsNumeratorOverItsDenominator() {
        assertThat(ratios()).hasSizeGreaterThan(20_000);
        assertThat(ratios().stream().filter(row -> {
                    double factor = Objects.requireNonNull(
                            catalogue.indicator(row.indicator()).factor());
                    return Math.abs(row.value() - factor * row.numerator() / row.denominator()) > 0.005 + 1e-9;
                }))
                .isEmpty();
    }

    private static List<TidyRow> ratios() {
        return rows.stream().filter(row -> row.numerator() != null).toList();
    }

    @Test
    void everyIndicatorHasValuesOnEachOfItsLevels() {
        assertThat(catalogue.indicators().values()).allSatisfy(indicator -> assertThat(
                        indicator.rhythms().keySet())
                .allSatisfy(level -> assertThat(rows.stream()
                                .filter(row -> row.indicator().equals(indicator.id()))
                                .map(row -> catalogue.district(row.district()).level()))
                        .contains(level)));
    }

    @Test
    void noCellIsSmallEnoughToNeedProtection() {
        assertThat(ratios().stream().filter(row -> {
                    Protection protection = catalogue.indicator(row.indicator()).protection();
                    return row.denominator() < protection.minimumBase()
                            || (row.numerator() > 0 && row.numerator() < protection.minimumCases())
                            || (row.numerator() < row.denominator()
                                    && row.denominator() - row.numerator() < protection.minimumCases());
                }))
                .isEmpty();
    }
}
