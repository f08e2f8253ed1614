package org.pegel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pegel.web.RunningTown.TOWN;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The API of one running town, from its first file to a released delivery. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ApiTest {
    private static final String PROBLEM = "application/problem+json";

    private static final String TOKEN = "nur-die-statistikstelle";

    private static RunningTown town;

    @BeforeAll
    static void start(@TempDir Path folder) {
        town = new RunningTown(folder, "--pegel.upload-limit=64KB", "--pegel.statistics-office.token=" + TOKEN);
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    @Order(1)
    void aFileOfAFormIsTakenInAndJudged() throws IOException {
        HttpResponse<String> first = town.upload("bestand.csv", text("bestand.csv"), "tidy");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.body())
                .startsWith(
                        "{\"files\":[{\"file\":\"bestand.csv\",\"source\":\"tidy\",\"rows\":15,\"filtered\":0,"
                                + "\"accepted\":14,\"unchanged\":0,\"revised\":0,\"missing\":1,\"rejected\":0,\"problems\":[]}]}");
        assertThat(town.upload("2025.csv", text("2025.csv"), "tidy").statusCode())
                .isEqualTo(201);
        assertThat(town.get("/api/v1/alerts?state=open").body())
                .contains(
                        "\"rule\":\"kern-schwelle\"",
                        "\"district\":\"nord\"",
                        "\"severity\":\"critical\"",
                        "\"state\":\"open\"")
                .doesNotContain("\"state\":\"recorded\"");
    }

    @Test
    @Order(2)
    void theSameFileTwiceIsNothingNew() throws IOException {
        HttpResponse<String> second = town.upload("2025.csv", text("2025.csv"), "tidy");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).contains("\"accepted\":0,\"unchanged\":3");
    }

    @Test
    @Order(3)
    void aBareBodyIsAFileTooWhateverItsTypeSays() {
        String csv = "indicator,district,period,value\neinwohner,gesamt,2023,49500\n";
        HttpResponse<String> answer = town.post(
                "/api/v1/imports?source=tidy&name=einwohner%202023.csv",
                "application/x-www-form-urlencoded", BodyPublishers.ofString(csv));
        assertThat(answer.body()).contains("\"file\":\"einwohner 2023.csv\"", "\"accepted\":1");
        assertThat(answer.statusCode()).isEqualTo(201);
    }

    @Test
    @Order(4)
    void aRefusedFileIsAProblemWithItsReport() {
        HttpResponse<String> answer = town.upload("leer.csv", "a,b\n1,2\n", "tidy");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).contains(PROBLEM);
        assertThat(answer.body()).contains("\"status\":422", "\"files\":[{\"file\":\"leer.csv\"", "\"problems\":[{");
    }

    @Test
    @Order(5)
    void anUnknownSourceIsAProblemThatNamesTheKnownOnes() {
        HttpResponse<String> answer = town.upload("x.csv", "a", "ampt");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains(PROBLEM);
        assertThat(answer.body())
                .contains(
                        "Unbekannte Quelle „ampt“; erlaubt: tidy, amt, handarbeit",
                        "\"sources\":[\"tidy\",\"amt\",\"handarbeit\"]");
        assertThat(town.post("/api/v1/imports", "text/csv", BodyPublishers.ofString("a"))
                        .body())
                .contains("Es fehlt die Quelle (source)");
    }

    @Test
    @Order(6)
    void aFileBeyondTheLimitIsRefused() {
        String large = "x".repeat(70 * 1024);
        assertThat(town.upload("gross.csv", large, "tidy").statusCode()).isEqualTo(413);
        HttpResponse<String> bare =
                town.post("/api/v1/imports?source=tidy", "text/csv", BodyPublishers.ofString(large));
        assertThat(bare.statusCode()).isEqualTo(413);
        assertThat(bare.headers().firstValue("Content-Type")).contains(PROBLEM);
    }

    @Test
    @Order(7)
    void whatIsNotReleasedDoesNotLeaveUntilItIs() {
        String csv = "Merkmal;Jahr;Bezirk;Wert\narbeitslosenquote;2025;sued;8,8\n";
        HttpResponse<String> answer = town.upload("hand.csv", csv, "handarbeit");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(findings()).doesNotContain("8.8");

        String delivery = delivery("handarbeit", "checked");
        HttpResponse<String> hidden = town.get(delivery);
        assertThat(hidden.body())
                .contains("\"event\":\"checked\"", "\"hidden\":")
                .doesNotContain("8,8", "\"checks\"");
        for (String path : new String[] {"/preview", "/revisions"}) {
            assertThat(town.get(delivery + path).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(office(delivery).body()).contains("\"checks\":[");
        assertThat(office(delivery + "/preview").body())
                .contains("\"difference\":{\"appeared\":[{\"rule\":\"", "\"district\":\"sued\"");
        assertThat(findings()).doesNotContain("8.8");
        assertThat(office(delivery + "/revisions").body())
                .contains("\"added\":0,\"changed\":1,\"dropped\":0", "\"before\":4.1,\"after\":8.8");
        assertThat(office(delivery + "/revisions", "Accept", "text/plain").body())
                .startsWith(
                        "Arbeitslosenquote, 2025: 0 Werte neu, 1 geändert (Süd, 2025: 8,8\u00A0% statt 4,1\u00A0%), 0 entfallen");

        assertThat(step(delivery, "release", "{\"by\":\" \"}").statusCode()).isEqualTo(400);
        assertThat(step(delivery, "release", "{\"by\":\"Statistikstelle\",\"sperrfrist\":\"2027-01-01\"}")
                        .body())
                .contains("Unbekanntes Feld „sperrfrist“; erlaubt: ein JSON-Objekt mit by, note, embargo");
        HttpResponse<String> stranger = town.post(
                delivery + "/release", "application/json", BodyPublishers.ofString("{\"by\":\"Statistikstelle\"}"));
        assertThat(stranger.statusCode()).isEqualTo(401);
        HttpResponse<String> released = step(delivery, "release", "{\"by\":\"Statistikstelle\",\"note\":\"gesehen\"}");
        assertThat(released.body()).contains("\"state\":\"released\"", "\"releasedBy\":\"Statistikstelle\"");
        assertThat(findings()).contains("8.8");
        HttpResponse<String> twice = step(delivery, "release", "{\"by\":\"Statistikstelle\"}");
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(twice.body()).contains("Die Lieferung ist bereits freigegeben (von Statistikstelle am ");
    }

    @Test
    @Order(9)
    void aWithdrawnDeliveryCountsNoLonger() {
        String delivery = delivery("handarbeit", "released");
        assertThat(step(delivery, "withdraw", "{\"by\":\"Statistikstelle\"}").body())
                .contains("Es fehlt der Grund (reason)");
        HttpResponse<String> withdrawn =
                step(delivery, "withdraw", "{\"by\":\"Statistikstelle\",\"reason\":\"falscher Stichtag\"}");
        assertThat(withdrawn.body()).contains("\"state\":\"withdrawn\"");
        assertThat(findings()).doesNotContain("8.8");
        assertThat(town.get(delivery).body()).contains("\"note\":\"falscher Stichtag\"");
        assertThat(town.get("/actuator/prometheus").body())
                .contains("pegel_deliveries{source=\"handarbeit\",state=\"withdrawn\"} 1.0");
    }

    @Test
    @Order(10)
    void observationsComeAsJsonToo() {
        String path = "/api/v1/observations?source=handarbeit";
        String good = "[{\"indicator\":\"arbeitslosenquote\",\"district\":\"sued\",\"period\":\"2025\",\"value\":4.3},"
                + "{\"indicator\":\"arbeitslosenquote\",\"district\":\"west\",\"period\":\"2025\",\"value\":4.3}]";
        HttpResponse<String> answer = town.post(path, "application/json", BodyPublishers.ofString(good));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body())
                .contains("\"revised\":1", "\"rejected\":1", "\"element\":1,\"field\":\"district\",\"value\":\"west\"");
        HttpResponse<String> misspelt = town.post(
                path,
                "application/json",
                BodyPublishers.ofString(good.replaceAll("\"value\":4.3}]", "\"wert\":4.3}]")));
        assertThat(misspelt.statusCode()).isEqualTo(400);
        assertThat(misspelt.body()).contains("Unbekanntes Feld „wert“", "(Element 1, gezählt ab 0)", "\"element\":1");
        for (String broken : new String[] {"{}", "[1]", "[{\"value\":\"4\"}]", "[{\"period\":2025}]", "[{]", "[] []"}) {
            HttpResponse<String> refused = town.post(path, "application/json", BodyPublishers.ofString(broken));
            assertThat(refused.statusCode()).as(broken).isEqualTo(400);
        }
        String refused = delivery("handarbeit", "checked");
        assertThat(step(refused, "refuse", "{\"by\":\"Statistikstelle\",\"reason\":\"Probe\"}")
                        .body())
                .contains("\"state\":\"refused\"");
    }

    private static String delivery(String source, String state) {
        Matcher found = Pattern.compile(
                        "\"id\":\"([^\"]+)\",\"source\":\"%s\"[^}]*\"state\":\"%s\"".formatted(source, state))
                .matcher(town.get("/api/v1/deliveries").body());
        assertThat(found.find()).isTrue();
        return "/api/v1/deliveries/" + found.group(1);
    }

    private static HttpResponse<String> office(String path, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Authorization";
        all[headers.length + 1] = "Bearer " + TOKEN;
        return town.get(path, all);
    }

    private static HttpResponse<String> step(String delivery, String step, String body) {
        return town.post(
                delivery + "/" + step,
                "application/json",
                BodyPublishers.ofString(body),
                "Authorization",
                "Bearer " + TOKEN);
    }

    @Test
    @Order(8)
    void findingsCanBeAskedForAPeriod() {
        HttpResponse<String> answer = town.get("/api/v1/findings?period=2024");
        assertThat(answer.body()).startsWith("{\"period\":\"2024\",\"ruleSet\":\"");
        HttpResponse<String> wrong = town.get("/api/v1/findings?period=24");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("„24“ ist kein Zeitraum; erlaubt: 2023, 2023/24");
    }

    @Test
    @Order(9)
    void theCalendarSaysWhatIsDeliveredNext() {
        assertThat(town.get("/api/v1/deliveries/calendar").body())
                .startsWith("{\"asOf\":\"2026-06-30\",\"deliveries\":[")
                .contains(
                        "{\"source\":\"amt\",\"indicator\":\"einwohner\",\"level\":\"gesamtstadt\",\"newest\":\"2024\","
                                + "\"period\":\"2025\",\"due\":\"2026-06-30\",\"lastDay\":\"2026-06-30\",\"state\":\"due\"}");
    }

    @Test
    @Order(11)
    void thePastCanBeReplayed() {
        HttpResponse<String> answer = backtest("from=2020&to=2025");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("{\"from\":\"2020\",\"to\":\"2025\",\"ruleSet\":\"")
                .contains("\"alerts\":[{\"rule\":\"", "\"skill\":[{\"rule\":\"", "\"events\":");
        assertThat(backtest("from=2020&to=2025&limitsOf=2026-01-01&onTime=true").body())
                .contains("\"suppositions\":{\"limitsOf\":\"2026-01-01\",\"onTime\":true}");
        assertThat(backtest("from=2025&to=2020").body()).contains("Von 2025 bis 2020 lässt sich nichts nachspielen");
        for (String wrong : new String[] {"from=2025", "from=25&to=2025", "from=2020&to=2025&limitsOf=gestern"}) {
            assertThat(backtest(wrong).statusCode()).as(wrong).isEqualTo(400);
        }
    }

    private static HttpResponse<String> backtest(String query) {
        return town.post("/api/v1/backtests?" + query, "application/json", BodyPublishers.noBody());
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String path : new String[] {"/api/v1/nichts", "/api/v1/deliveries/x", "/nichts"}) {
            HttpResponse<String> answer = town.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).contains(PROBLEM);
        }
    }

    @Test
    void anotherSitesPageChangesNothingHere() {
        HttpResponse<String> answer = town.post(
                "/api/v1/imports?source=tidy",
                "text/plain",
                BodyPublishers.ofString("indicator,district,period,value\neinwohner,gesamt,2022,1\n"),
                "Sec-Fetch-Site",
                "cross-site");
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private static String findings() {
        return town.get("/api/v1/findings").body();
    }

    private static String text(String file) throws IOException {
        return Files.readString(TOWN.resolve(file));
    }
}
