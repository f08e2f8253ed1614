package org.pegel.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pegel.Pegel;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * From the request that posts one new value until its alert is committed and its mail lies in the Postausgang, at
 * 100,000 stored values; against the least that must be done for it: one row committed to the same database and one file
 * written. They take turns. Each value crosses the threshold in a district of its own, so that each opens an alert and
 * owes one mail.
 */
final class AlertLatency implements Comparison {
    private static final int WARM_UP = 40;
    private static final int POSTS = 200;
    private static final int HIGH = 99;

    @Override
    public String name() {
        return "alert";
    }

    @Override
    public String measure() throws Exception {
        try (TemporaryFolder folder = new TemporaryFolder()) {
            GeneratedCity.writeRules(folder.path().resolve("rules"));
            GeneratedCity.writeAlerts(folder.path().resolve("alerts"));
            Path outbox = Files.createDirectories(folder.path().resolve("postausgang"));
            try (ConfigurableApplicationContext context = start(folder.path(), outbox)) {
                return measure(new PostedValues(context, outbox), new BareCommit(context, folder.path()));
            }
        }
    }

    static ConfigurableApplicationContext start(Path folder, Path outbox) {
        return new SpringApplication(Pegel.class)
                .run(
                        "--server.port=0",
                        "--pegel.rules=" + folder.resolve("rules"),
                        "--pegel.alerts=" + folder.resolve("alerts"),
                        "--pegel.inbox=" + folder.resolve("eingang"),
                        "--pegel.outbox=" + outbox,
                        "--pegel.sample=",
                        "--pegel.evaluation-day=2026-03-31",
                        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("pegel")
                                + ";WRITE_DELAY=0;LOCK_TIMEOUT=60000");
    }

    private static String measure(PostedValues posted, BareCommit bare) throws Exception {
        posted.deliverStock();
        List<Double> alerts = new ArrayList<>();
        List<Double> commits = new ArrayList<>();
        for (int post = 0; post < WARM_UP + POSTS; post++) {
            double alert = posted.untilMail(post);
            double commit = bare.once();
            if (post >= WARM_UP) {
                alerts.add(alert);
                commits.add(commit);
            }
        }
        posted.requireAlerts(WARM_UP + POSTS);
        return String.format(
                Locale.ROOT,
                "value posted until alert committed and mail written, at %,d values: median %.0f ms, 99th percentile"
                        + " %.0f ms (%d posts); bare commit and file %.2f ms; ratio of medians %.0f",
                GeneratedCity.INDICATORS * GeneratedCity.DISTRICTS * GeneratedCity.YEARS,
                Figures.median(alerts),
                Figures.percentile(alerts, HIGH),
                POSTS,
                Figures.median(commits),
                Figures.median(alerts) / Figures.median(commits));
    }
}
