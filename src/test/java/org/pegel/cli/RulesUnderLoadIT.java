package org.pegel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.catalogue.RulesFolder;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rules change again and again while values come in: nothing fails, nothing is lost, nothing is judged by old rules. */
class RulesUnderLoadIT {
    private static final int CHANGES = 6;

    @TempDir
    private Path folder;

    @Test
    void rulesChangeUnderLoadWithoutLosingAnEvaluation() throws Exception {
        Path rules = copyOf(CommandLineRun.TOWN);
        PackagedService service = new PackagedService(folder, rules);
        List<Integer> answers = Collections.synchronizedList(new ArrayList<>());
        AtomicBoolean enough = new AtomicBoolean();
        Thread load = new Thread(() -> deliver(service, answers, enough));
        try {
            service.start("--pegel.release.interval=100ms", "--pegel.release.quiet=300ms");
            load.start();
            for (int change = 1; change <= CHANGES; change++) {
                int limit = 10 + change;
                Path file = rules.resolve("schwellen.csv");
                Files.writeString(file, limits(limit));
                int number = change + 1;
                PackagedService.await("version " + number, () -> service.get("/api/v1/rule-sets/" + number)
                        .contains("\"state\":\"active\""));
                int before = answers.size();
                PackagedService.await("values come in beside it", () -> answers.size() > before + 3);
            }
            enough.set(true);
            load.join();
            answers.add(deliver(service, 35));
            assertThat(service.get("/api/v1/alerts"))
                    .as("judged with the last version")
                    .contains(version(service, CHANGES + 1), "35,0");
        } finally {
            enough.set(true);
            load.join();
            service.kill();
        }
        assertThat(service.log()).doesNotContain("\tat ", " ERROR ");
        assertThat(answers).hasSizeGreaterThan(3 * CHANGES).containsOnly(201);
        lookInto(folder.resolve("data/pegel"), answers.size());
    }

    private static void lookInto(Path database, int deliveries) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + database.toAbsolutePath());
        source.setUser("sa");
        JdbcTemplate jdbc = new JdbcTemplate(source);
        List<Integer> versions = jdbc.queryForList(
                "select v.number from evaluation_run r join rule_set v on v.version = r.rule_set order by r.seq",
                Integer.class);
        assertThat(versions).as("no run goes back to rules that were replaced").isSorted();
        assertThat(versions).contains(1, CHANGES + 1).hasSizeGreaterThan(deliveries);
        assertThat(jdbc.queryForObject("select count(*) from evaluation_run", Integer.class))
                .as("each run names a version that there is")
                .isEqualTo(versions.size());
        assertThat(jdbc.queryForObject("select count(*) from judged_delivery", Integer.class))
                .as("each delivery was judged")
                .isEqualTo(jdbc.queryForObject("select count(*) from delivery", Integer.class))
                .isEqualTo(deliveries);
    }

    private static String version(PackagedService service, int number) throws IOException {
        return service.get("/api/v1/rule-sets/" + number).replaceAll("(?s).*\"version\":\"([0-9a-f]+)\".*", "$1");
    }

    /** One value after the other, each judged before the answer. */
    private static void deliver(PackagedService service, List<Integer> answers, AtomicBoolean enough) {
        try {
            for (int i = 0; !enough.get(); i++) {
                answers.add(deliver(service, 20 + i / 100.0));
            }
        } catch (IOException e) {
            answers.add(-1);
        }
    }

    private static int deliver(PackagedService service, double value) throws IOException {
        String json = "[{\"indicator\":\"arbeitslosenquote\",\"district\":\"nord\",\"period\":\"2025\",\"value\":%s}]"
                .formatted(value);
        return service.post("/api/v1/observations?source=tidy", "application/json", json)
                .statusCode();
    }

    private static String limits(int limit) {
        return "Indikator;Ebene;Prüfschwelle;Handlungsschwelle\narbeitslosenquote;stadtbezirk;" + limit + ";\n";
    }

    private Path copyOf(Path town) throws IOException {
        Path rules = folder.resolve("rules");
        RulesFolder.copy(town, rules);
        return rules;
    }
}
