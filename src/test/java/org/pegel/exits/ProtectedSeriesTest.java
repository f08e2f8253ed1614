package org.pegel.exits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.web.RunningTown;

/** Prometheus sees numbers of released cells that are not protected, and nothing worked out from others. */
class ProtectedSeriesTest {
    private static final String DELIVERY = "\"id\" ?: ?\"([^\"]+)\"[^}]*\"source\" ?: ?\"%s\"";
    private static final String NUMBERS =
            "pegel_indicator_(value|previous_value|stage|trend.*|city_difference|crossing.*|pace.*|path_value)\\{.*";

    private static final String QUOTE =
            "indicator,district,group,period,value,numerator,denominator,quality\narbeitslosenquote,sued,,2025,7.1,,,\n";

    @TempDir
    private Path folder;

    @Test
    void whatIsProtectedOrUnderEmbargoHasNoNumberAndWhatIsOpenHas() throws IOException {
        try (RunningTown town = town()) {
            String rows = ProtectedTown.OPEN_ROWS + ProtectedTown.SUMS + ProtectedTown.SECRET_ROWS;
            assertThat(town.upload("werte.csv", ProtectedTown.HEADER + rows, "statistikstelle")
                            .statusCode())
                    .isEqualTo(201);

            assertThat(numbers(town, "kinderarmut", "nord")).anyMatch(line -> line.endsWith(" 30.85"));
            assertThat(numbers(town, "kinderarmut", "sued")).isEmpty();
            assertThat(numbers(town, "jugendarmut", "sued")).isEmpty();
            assertThat(numbers(town, "jugendarmut", "nord"))
                    .as("hidden because Süd could be worked out from it")
                    .isEmpty();

            town.upload("neu.csv", ProtectedTown.HEADER + ProtectedTown.ALARMING_ROW, "geduld");
            assertThat(page(town)).as("not released").doesNotContain("61.39");
            decide(town, "geduld", "release", "\"embargo\":\"2999-01-01\"");
            assertThat(page(town))
                    .contains("pegel_deliveries{source=\"geduld\",state=\"embargoed\"} 1")
                    .doesNotContain("61.39");
            assertThat(numbers(town, "kinderarmut", "nord")).anyMatch(line -> line.endsWith(" 30.85"));
        }
    }

    @Test
    void whatIsWithdrawnIsGoneAtOnceAndTheRestStays() throws IOException {
        try (RunningTown town = town()) {
            town.upload("werte.csv", ProtectedTown.HEADER + ProtectedTown.OPEN_ROWS, "statistikstelle");
            town.upload("quote.csv", QUOTE, "tidy");
            assertThat(numbers(town, "kinderarmut", "nord")).hasSizeGreaterThan(5);

            decide(town, "statistikstelle", "withdraw", "\"reason\":\"Geschützte Zahlen\"");

            assertThat(numbers(town, "kinderarmut", "nord")).isEmpty();
            assertThat(page(town).lines().filter(line -> line.contains("\"kinderarmut\"")))
                    .noneMatch(line -> line.contains("district="));
            assertThat(numbers(town, "arbeitslosenquote", "sued")).anyMatch(line -> line.endsWith(" 7.1"));
        }
    }

    private static void decide(RunningTown town, String source, String step, String more) {
        HttpResponse<String> answer = town.post(
                "/api/v1/deliveries/" + delivery(town, source) + "/" + step,
                "application/json",
                BodyPublishers.ofString("{\"by\":\"Statistikstelle\"," + more + "}"),
                "Authorization",
                "Bearer amt");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String delivery(RunningTown town, String source) {
        String all = town.get("/api/v1/deliveries").body();
        Matcher found = Pattern.compile(DELIVERY.formatted(source)).matcher(all);
        assertThat(found.find()).as(all).isTrue();
        return found.group(1);
    }

    private RunningTown town() throws IOException {
        Path rules = ProtectedTown.rules(Files.createDirectories(folder.resolve("rules")));
        return new RunningTown(folder, "--pegel.rules=" + rules, "--pegel.statistics-office.token=amt");
    }

    private static List<String> numbers(RunningTown town, String indicator, String district) {
        return page(town)
                .lines()
                .filter(line -> line.matches(NUMBERS))
                .filter(line -> line.contains("indicator=\"" + indicator + "\""))
                .filter(line -> line.contains("district=\"" + district + "\""))
                .toList();
    }

    private static String page(RunningTown town) {
        return town.get("/actuator/prometheus").body();
    }
}
