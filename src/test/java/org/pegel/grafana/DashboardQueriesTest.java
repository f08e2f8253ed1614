package org.pegel.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.evaluation.StartCompleted;
import org.pegel.metrics.RealPrometheus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.event.EventListener;
import tools.jackson.databind.JsonNode;

/** Every query of every dashboard, put to a Prometheus that has scraped the sample city. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"pegel.sample=samples/musterstadt", "pegel.inbox=target/eingang"})
class DashboardQueriesTest {
    private static final String ALL = "$__all";

    @TestConfiguration
    static class Started {
        private final CountDownLatch latch = new CountDownLatch(1);

        @EventListener
        void on(StartCompleted event) {
            latch.countDown();
        }
    }

    @Autowired
    private Started started;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    @BeforeEach
    void waitForTheStart() throws InterruptedException {
        assertThat(started.latch.await(3, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void everyQueryHasDataOrIsKnownToHaveNone() throws Exception {
        try (RealPrometheus prometheus = RealPrometheus.scraping(port, folder)) {
            prometheus.ask("count_over_time(up[1m]) >= 4");
            Map<String, Integer> answers = new TreeMap<>();
            for (DashboardFile dashboard : DashboardFile.all()) {
                for (Choice choice : Choice.values()) {
                    Selection selection = choice.in(dashboard, prometheus);
                    for (AskedQuery query : AskedQuery.of(dashboard)) {
                        if (query.kind() != AskedQuery.Kind.SQL) {
                            answers.put(choice + ": " + query.place(), ask(query, selection, prometheus).size());
                        }
                    }
                }
            }
            answers.forEach((k, v) -> { if (v == 0) System.out.println("EMPTY " + k); });
        }
    }

    private static JsonNode ask(AskedQuery query, Selection selection, RealPrometheus prometheus) throws Exception {
        String text = selection.into(query.text());
        return query.kind() == AskedQuery.Kind.NOW ? prometheus.now(text) : prometheus.course(text);
    }
}
