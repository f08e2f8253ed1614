package org.pegel.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pegel.evaluation.EvaluationCompleted;
import org.pegel.evaluation.Evaluations;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/**
 * At 100,000 stored values, a delivery changes one value of one district: how long the evaluation after it takes, from
 * reading the store until its alerts are about to be reconciled, against an evaluation of everything at the same stock.
 * They take turns; the runs themselves tell how long they took and how many series they judged.
 */
final class EvaluationAfterImport implements Comparison {
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 40;
    private static final double NANOS = 1e6;

    @Override
    public String name() {
        return "evaluation";
    }

    @Override
    public String measure() throws Exception {
        try (TemporaryFolder folder = new TemporaryFolder()) {
            GeneratedCity.writeRules(folder.path().resolve("rules"));
            GeneratedCity.writeAlerts(folder.path().resolve("alerts"));
            Path outbox = Files.createDirectories(folder.path().resolve("postausgang"));
            try (ConfigurableApplicationContext context = AlertLatency.start(folder.path(), outbox)) {
                Runs runs = new Runs();
                context.addApplicationListener(runs);
                return measure(new PostedValues(context, outbox), context.getBean(Evaluations.class), runs);
            }
        }
    }

    private static String measure(PostedValues posted, Evaluations evaluations, Runs runs) throws Exception {
        posted.deliverStock();
        List<Double> parts = new ArrayList<>();
        List<Double> wholes = new ArrayList<>();
        EvaluationCompleted part = null;
        EvaluationCompleted whole = null;
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            posted.untilMail(round);
            part = runs.newest(false);
            evaluations.evaluateAll();
            whole = runs.newest(true);
            if (round >= WARM_UP) {
                parts.add(milliseconds(part.took()));
                wholes.add(milliseconds(whole.took()));
            }
        }
        return String.format(
                Locale.ROOT,
                "after a delivery with one value, at %,d values: %.1f ms for %,d series; everything %.1f ms for %,d series;"
                        + " ratio %.1f",
                GeneratedCity.INDICATORS * GeneratedCity.DISTRICTS * GeneratedCity.YEARS,
                Figures.median(parts),
                part.assessments().size(),
                Figures.median(wholes),
                whole.assessments().size(),
                Figures.median(wholes) / Figures.median(parts));
    }

    private static double milliseconds(Duration took) {
        return took.toNanos() / NANOS;
    }

    /** Remembers the newest run. */
    private static final class Runs implements ApplicationListener<PayloadApplicationEvent<EvaluationCompleted>> {
        private volatile EvaluationCompleted newest;

        @Override
        public void onApplicationEvent(PayloadApplicationEvent<EvaluationCompleted> event) {
            newest = event.getPayload();
        }

        /** @param whole what it must have been */
        EvaluationCompleted newest(boolean whole) {
            if (newest == null || newest.whole() != whole) {
                throw new IllegalStateException("the newest run is another one");
            }
            return newest;
        }
    }
}
