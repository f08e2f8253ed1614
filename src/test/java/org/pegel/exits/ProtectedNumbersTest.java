package org.pegel.exits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pegel.notification.OwedMail;
import org.pegel.store.TestDatabases;
import org.pegel.web.RunningTown;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Protected numbers go in, in every spelling, in good rows and in bad ones; then everything that comes out is searched
 * for them. A number that may be seen shows for the exits that the search finds what is there.
 */
class ProtectedNumbersTest {
    private static final List<Spellings> SECRET =
            List.of(Spellings.ofCount(4, 711), Spellings.ofCount(5, 624), Spellings.ofShare(83, "766", "77", "8"));

    /** What the secret numbers could be worked out from. */
    private static final List<Spellings> COMPLEMENT =
            List.of(Spellings.ofCount(7, 913), Spellings.ofCount(14, 0), Spellings.ofShare(56, "521", "52", "5"));

    private static final Spellings OPEN = Spellings.ofShare(61, "39", "4");

    private enum Database {
        H2,
        POSTGRES;

        String address() {
            return this == H2
                    ? "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"
                    : TestDatabases.postgresAddress();
        }
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void noExitShowsAProtectedNumber(Database database) throws Exception {
        String address = database.address();
        Path rules = ProtectedTown.rules(Files.createDirectories(folder.resolve("rules")));
        Path waiting =
                Files.createDirectories(folder.resolve("eingang/verwaltung")).resolve("geheim.csv");
        Files.writeString(waiting, ProtectedTown.HEADER + ProtectedTown.SECRET_ROWS);
        Exits exits = new Exits();
        try (RunningTown town = new RunningTown(
                        folder,
                        "--pegel.rules=" + rules,
                        "--pegel.release.mode=database",
                        "--pegel.policy-staff.people[0].name=Anna",
                        "--pegel.policy-staff.people[0].token=a",
                        "--pegel.policy-staff.people[1].name=Bert",
                        "--pegel.policy-staff.people[1].token=b",
                        "--pegel.release.interval=100ms",
                        "--pegel.release.quiet=300ms",
                        "--spring.datasource.url=" + address);
                DebugLog log = new DebugLog()) {
            for (String source : List.of("statistikstelle", "verwaltung")) {
                deliver(town, source, exits);
            }
            JdbcTemplate jdbc = town.context().getBean(JdbcTemplate.class);
            assertThat(jdbc.queryForList("select numerator from protected_number", Double.class))
                    .as("the statistics office keeps them")
                    .contains(4711.0);
            breakRules(rules.resolve("schwellen.csv"), jdbc);
            changeRules(town, Files.readString(rules.resolve("schwellen.csv")), exits);
            exits.askEverything(town);
            exits.add(
                    "POST /api/v1/backtests",
                    town.post(
                            "/api/v1/backtests?from=2016&to=2025&onTime=true",
                            "application/json",
                            BodyPublishers.noBody()));
            exits.readReport(folder.resolve("eingang/abgelehnt"));
            exits.readMails(folder.resolve("postausgang"), jdbc);
            exits.readViews(jdbc);
            jdbc.execute("delete from protected_number");
            jdbc.execute("alter table protected_number add constraint broken check (line_no < 0)");
            HttpResponse<String> failed =
                    upload(town, "statistikstelle", ProtectedTown.OPEN_ROWS + ProtectedTown.SECRET_ROWS);
            assertThat(failed.statusCode()).isEqualTo(500);
            exits.add("failure of the database", failed);
            jdbc.execute("alter table protected_number drop constraint broken");
            new CommandExits(exits).runAll(folder, rules, address);
            assertThat(log.text()).as("why it failed").containsIgnoringCase("broken");
            exits.add("log", log.text());
            exits.readFiles(folder, Set.of("rules", "umzug", "neu", "geheim.csv", "tidy.csv", "sauber.csv"));
            assertThat(jdbc.queryForList("select distinct kind from owed_mail", String.class))
                    .as("a new kind of mail: let this test send it")
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(OwedMail.Kind.values()).map(Enum::name).toList());
            assertThat(jdbc.queryForList(
                            "select distinct rule_id from alert where rule_id like 'alles-%'", String.class))
                    .as("the rules that say all they know have spoken")
                    .containsExactlyInAnyOrder("alles-sagen", "alles-zaehlen");
            assertThat(jdbc.queryForList("select message from alert where subject like '%jugendarmut%'", String.class))
                    .as("findings only because of protected numbers")
                    .isEmpty();
        }

        assertThat(exits.linesWith(SECRET)).isEmpty();
        assertThat(exits.linesWith(COMPLEMENT)).isEmpty();
        assertThat(exits.linesWith(List.of(OPEN)).keySet())
                .contains(
                        "mail",
                        "GET /api/v1/alerts",
                        "GET /api/v1/findings",
                        "GET /",
                        "GET /actuator/prometheus",
                        "evaluate --format json")
                .contains("export-openmetrics", "GET /api/v1/export/openmetrics")
                .containsAll(database == Database.H2 ? Set.of() : Set.of("view indikatorwerte", "view meldungen"));
    }

    /** Policy staff hear of it; then it is mended. */
    private static void breakRules(Path file, JdbcTemplate jdbc) throws IOException {
        String good = Files.readString(file);
        Files.writeString(file, good + "gibtesnicht;;;;1;2;;;;;;;;\n");
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (jdbc.queryForList("select id from owed_mail where kind = 'RULES' and state = 'SENT'")
                .isEmpty()) {
            assertThat(System.nanoTime()).as("the mail about the rules").isLessThan(deadline);
            LockSupport.parkNanos(10_000_000);
        }
        Files.writeString(file, good);
    }

    /** Every step of a draft that comes into force, of one that does not, and the first version again. */
    private static void changeRules(RunningTown town, String limits, Exits exits) {
        String path = "/api/v1/rule-sets/";
        Map<String, String> form = Map.of("reason", "Beschluss", "rules/schwellen.csv", limits + "\n");
        String draft = numberOf(exits, town.form(path + "drafts", form, "Authorization", "Bearer a"));
        decide(town, exits, path + draft + "/", "backtest a {\"from\":\"2020\",\"to\":\"2025\"}");
        for (String step : List.of("submit a {}", "approve b {}", "activate a {}")) {
            decide(town, exits, path + draft + "/", step);
        }
        String restored = numberOf(exits, decide(town, exits, path + "1/", "restore a {\"reason\":\"doch\"}"));
        decide(town, exits, path + restored + "/", "reject b {\"reason\":\"nein\"}");
        exits.add(
                "completions",
                town.post(
                        "/api/v1/rule-completions",
                        "text/plain;charset=UTF-8",
                        BodyPublishers.ofString("Regel \"Probe\"\n  Wenn der Wert unter ")));
        exits.add("difference", town.get(path + "difference?from=1&to=" + draft));
    }

    private static HttpResponse<String> decide(RunningTown town, Exits exits, String path, String step) {
        String[] words = step.split(" ", 3);
        HttpResponse<String> answer = town.post(
                path + words[0],
                "application/json",
                BodyPublishers.ofString(words[2]),
                "Authorization",
                "Bearer " + words[1]);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        exits.add("POST " + words[0], answer);
        return answer;
    }

    private static String numberOf(Exits exits, HttpResponse<String> answer) {
        exits.add("draft", answer);
        Matcher number = Pattern.compile("\"number\":(\\d+)").matcher(answer.body());
        assertThat(number.find()).as(answer.body()).isTrue();
        return number.group(1);
    }

    private static void deliver(RunningTown town, String source, Exits exits) {
        HttpResponse<String> taken = upload(
                town,
                source,
                ProtectedTown.OPEN_ROWS + ProtectedTown.OPEN_ROWS + ProtectedTown.SUMS + ProtectedTown.SECRET_ROWS);
        assertThat(taken.statusCode()).as(taken.body()).isLessThan(300);
        assertThat(taken.body()).contains("(geschützt)");
        exits.add("report from " + source, taken);
        exits.add("alarming report from " + source, upload(town, source, ProtectedTown.ALARMING_ROW));
        exits.add("ambiguous report from " + source, upload(town, source, ProtectedTown.AMBIGUOUS_ROW));
        HttpResponse<String> refused = upload(town, source, ProtectedTown.SECRET_ROWS);
        assertThat(refused.statusCode()).isEqualTo(422);
        exits.add("refusal from " + source, refused);
        exits.add(
                "refusal without a header from " + source, town.upload("ohne.csv", ProtectedTown.SECRET_ROWS, source));
        exits.add(
                "observations from " + source,
                town.post(
                        "/api/v1/observations?source=" + source,
                        "application/json",
                        BodyPublishers.ofString(ProtectedTown.JSON)));
        exits.add(
                "body from " + source,
                town.post(
                        "/api/v1/imports?source=" + source + "&name=geheim.csv",
                        "text/csv",
                        BodyPublishers.ofString(ProtectedTown.HEADER + ProtectedTown.SECRET_ROWS)));
    }

    private static HttpResponse<String> upload(RunningTown town, String source, String rows) {
        return town.upload("geheim.csv", ProtectedTown.HEADER + rows, source);
    }
}
