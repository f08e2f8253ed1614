package org.pegel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rule sets as programs and people with curl reach them. */
class RuleSetApiTest {
    private static final String SETS = "/api/v1/rule-sets";
    private static final String ANNA = "Bearer kennwort-a";
    private static final String BERT = "Bearer kennwort-b";

    @TempDir
    private static Path folder;

    private static RunningTown town;

    @BeforeAll
    static void start() throws IOException {
        Path token = Files.writeString(folder.resolve("bert.txt"), "kennwort-b\n");
        town = new RunningTown(
                folder,
                "--pegel.release.mode=database",
                "--pegel.policy-staff.people[0].name=Anna",
                "--pegel.policy-staff.people[0].token=kennwort-a",
                "--pegel.policy-staff.people[1].name=Bert",
                "--pegel.policy-staff.people[1].token-file=" + token);
        town.get("/api/v1/findings");
        town.context().getBean(org.pegel.evaluation.ActiveRuleSet.class).inForce();
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    void aDraftGoesFromHandToHandAndFindingsNameTheVersion() throws IOException {
        HttpResponse<String> draft = draft(ANNA, "6,9");
        String number = number(draft);
        assertThat(draft.body()).contains("\"state\":\"draft\"", "\"by\":\"Anna\"", "\"base\":1", "Prüfschwelle");
        assertThat(step(number, "submit", ANNA, "").statusCode()).isEqualTo(200);
        HttpResponse<String> own = step(number, "approve", ANNA, "");
        assertThat(own.statusCode()).isEqualTo(409);
        assertThat(own.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(own.body()).contains("eine zweite Person");
        assertThat(step(number, "approve", BERT, "").body()).contains("\"state\":\"approved\"");
        String active = step(number, "activate", BERT, "{}").body();
        assertThat(active).contains("\"state\":\"active\"");

        String version = version(active);
        assertThat(town.get("/api/v1/findings").body()).contains("\"ruleSet\":\"" + version + "\"");
        assertThat(town.get(SETS + "/" + version).body()).contains("\"number\":" + number);
        assertThat(town.get(SETS + "/difference?from=1&to=" + number).body())
                .contains("Schwelle Arbeitslosenquote, Stadtbezirke: Prüfschwelle 7\u00a0% → 6,9\u00a0%");
    }

    @Test
    void aRuleIsCompletedWithTheNamesInForce() {
        String rule = "Regel \"Probe\"\n  Gilt für Indikator \"arbeitslos";
        HttpResponse<String> answer =
                town.post("/api/v1/rule-completions", "text/plain;charset=UTF-8", BodyPublishers.ofString(rule));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("{\"text\":\"arbeitslosenquote\",\"label\":\"Arbeitslosenquote\"")
                .contains("\"kind\":\"name\",\"replaces\":10");
    }

    @Test
    void draftsAreSeenOnlyByThoseWhoWriteThem() throws IOException {
        String number = number(draft(ANNA, "5,1"));
        assertThat(town.get(SETS + "/" + number).statusCode()).isEqualTo(404);
        assertThat(town.get(SETS).body()).doesNotContain("\"state\":\"draft\"");
        assertThat(town.get(SETS, "Authorization", BERT).body()).contains("\"number\":" + number);
        assertThat(town.get(SETS + "/1/files").statusCode()).isEqualTo(401);
        assertThat(town.get(SETS + "/1/files", "Authorization", BERT).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoActsIsWhoseTokenItIs() throws IOException {
        assertThat(draft("Bearer falsch", "6,1").statusCode()).isEqualTo(401);
        Map<String, String> form = Map.of("reason", "x", "by", "Bert", "rules/schwellen.csv", "x");
        assertThat(town.form(SETS + "/drafts", form, "Authorization", ANNA).body())
                .contains("Unbekanntes Feld „by“");
        String number = number(draft(ANNA, "6,2"));
        assertThat(step(number, "reject", BERT, "{\"reason\":\"nein\",\"by\":\"Anna\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(step(number, "reject", BERT, "{\"reason\":\"nein\"}").body())
                .contains("\"by\":\"Bert\",\"note\":\"nein\"");
    }

    @Test
    void problemsAreGivenWithTheirPlace() throws IOException {
        String number = number(draft(ANNA, "sieben"));
        assertThat(town.get(SETS + "/" + number + "/problems", "Authorization", ANNA)
                        .body())
                .contains("\"file\":\"schwellen.csv\"", "\"line\":2", "\"value\":\"sieben\"", "\"severity\":\"error\"");
        assertThat(step(number, "submit", ANNA, "").statusCode()).isEqualTo(409);
        assertThat(town.get(SETS + "/problems").body()).isEqualTo("{\"problems\":[]}");
    }

    @Test
    void aVersionIsTriedOutOnThePast() throws IOException {
        String number = number(draft(ANNA, "7,4"));
        String tried = step(number, "backtest", ANNA, "{\"from\":\"2020\",\"to\":\"2025\"}")
                .body();
        assertThat(tried).contains("\"backtest\":\"2020 bis 2025, Regeln ");
        assertThat(town.get(SETS + "/" + number, "Authorization", BERT).body()).contains("\"backtest\":\"2020 bis");
        assertThat(step(number, "backtest", ANNA, "{\"from\":\"2025\",\"to\":\"2020\"}")
                        .body())
                .contains("der frühere zuerst");
    }

    @Test
    void twoVersionsAreComparedOnThePast() throws IOException {
        String number = number(draft(ANNA, "7,6"));
        String path = "/api/v1/backtests?from=2020&to=2025&ruleSet=" + number + "&against=1";
        HttpResponse<String> compared =
                town.post(path, "application/json", BodyPublishers.noBody(), "Authorization", ANNA);
        assertThat(compared.statusCode()).as(compared.body()).isEqualTo(200);
        String version =
                version(town.get(SETS + "/" + number, "Authorization", ANNA).body());
        assertThat(compared.body())
                .contains("\"ruleSet\":\"" + version + "\"")
                .contains("\"difference\":{\"against\":\""
                        + version(town.get(SETS + "/1").body()) + "\"")
                .contains("\"appeared\":", "\"vanished\":", "\"changed\":");
        assertThat(town.get(SETS + "/" + number, "Authorization", ANNA).body())
                .as("keeps nothing")
                .doesNotContain("\"backtest\"");
        assertThat(town.post(path, "application/json", BodyPublishers.noBody()).statusCode())
                .as("a draft is seen only by those who write")
                .isEqualTo(404);
    }

    @Test
    void withoutBeingAskedNothingIsTriedOutWhereThatIsSwitchedOff() {
        assertThat(town.context().getEnvironment().getProperty("pegel.release.backtest"))
                .isEqualTo("false");
        assertThat(town.context().containsBean("automaticTrials")).isFalse();
    }

    @Test
    void aWrongRequestSaysWhatIsAllowed() {
        assertThat(town.get(SETS + "/99").statusCode()).isEqualTo(404);
        assertThat(town.form(SETS + "/drafts", Map.of("reason", "x"), "Authorization", ANNA)
                        .body())
                .contains("Es fehlt, was sich ändern soll");
        assertThat(town.form(SETS + "/drafts", Map.of("rules/x.csv", "x"), "Authorization", ANNA)
                        .body())
                .contains("Es fehlt der Grund");
        assertThat(step("1", "restore", ANNA, "{}").body()).contains("Es fehlt der Grund (reason)");
        assertThat(step("99", "submit", ANNA, "").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> draft(String who, String limit) throws IOException {
        String limits =
                Files.readString(RunningTown.TOWN.resolve("schwellen.csv")).replace("7,0", limit);
        Map<String, String> form = Map.of("reason", "Beschluss", "rules/schwellen.csv", limits);
        return town.form(SETS + "/drafts", form, "Authorization", who);
    }

    private static HttpResponse<String> step(String number, String step, String who, String body) {
        return town.post(
                SETS + "/" + number + "/" + step,
                "application/json",
                BodyPublishers.ofString(body),
                "Authorization",
                who);
    }

    private static String number(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().replaceAll("(?s).*?\"number\":(\\d+).*", "$1");
    }

    private static String version(String answer) {
        return answer.replaceAll("(?s).*\"version\":\"([0-9a-f]+)\".*", "$1");
    }
}
