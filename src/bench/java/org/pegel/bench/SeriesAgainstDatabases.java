package org.pegel.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.Stage;
import org.pegel.observation.Series;
import org.pegel.observation.SeriesKey;
import org.pegel.rule.Judge;
import org.pegel.rule.RuleSet;

/**
 * The same question to 306,000 series of twelve values: which newest values lie below the Prüfschwelle and the
 * Handlungsschwelle, and which lines of least squares fall. The answer is yes for half of the series. Pegel has the series
 * in memory, as after loading them for an evaluation; PostgreSQL has them in a table that its memory holds, Prometheus in
 * its memory, where scraping puts them. Loading them counts for none. Pegel keeps each answer, Prometheus an alert for
 * each; PostgreSQL only counts them. Pegel's stages know their memory too, which the others leave out. They take turns,
 * the median of each counts, which treats them alike when other work is on the machine, and all must come to the same.
 * Beside it stands what Pegel takes for all rules that are on by default, findings included.
 */
final class SeriesAgainstDatabases implements Comparison {
    /** Half of the series lie below it, or fall. */
    private static final double REVIEW = 53.8;

    private static final int ROUNDS = 5;
    private static final int TURNS_OF_PEGEL = 4;

    private final List<Double> pegel = new ArrayList<>();
    private final List<Double> allRules = new ArrayList<>();
    private final List<Double> postgres = new ArrayList<>();
    private final List<Double> prometheus = new ArrayList<>();

    private enum Question {
        REVIEW,
        ACTION,
        FALLING
    }

    private record Answer(Question question, SeriesKey key, double number) {}

    @Override
    public String name() {
        return "databases";
    }

    @Override
    public String measure() throws Exception {
        LargeCity city = LargeCity.whole();
        List<Series> series = city.series();
        takeTurns(city.rules(REVIEW), series);
        return String.format(
                Locale.ROOT,
                "thresholds and slopes of %,d series %.0f ms (all rules %.0f ms); PostgreSQL %s, to be reached 3;"
                        + " Prometheus %s, to be reached 40",
                series.size(),
                Figures.median(pegel),
                Figures.median(allRules),
                compared(postgres),
                prometheus.isEmpty() ? "is not installed" : compared(prometheus));
    }

    private String compared(List<Double> other) {
        double median = Figures.median(other);
        return String.format(
                Locale.ROOT,
                "%.0f ms, ratio %.1f (against all rules %.1f)",
                median,
                median / Figures.median(pegel),
                median / Figures.median(allRules));
    }

    private void takeTurns(RuleSet rules, List<Series> series) throws Exception {
        Judge judge = new Judge(rules);
        try (PostgresSeries inPostgres = new PostgresSeries(series, REVIEW);
                TemporaryFolder folder = new TemporaryFolder();
                PrometheusSeries inPrometheus =
                        PrometheusSeries.isInstalled() ? new PrometheusSeries(series, REVIEW, folder.path()) : null) {
            PostgresSeries.Counts expected = inPostgres.count();
            for (int round = 0; round < ROUNDS; round++) {
                for (int turn = 0; turn < TURNS_OF_PEGEL; turn++) {
                    long before = System.nanoTime();
                    List<Answer> answers = answers(rules, series);
                    pegel.add(Figures.millisecondsSince(before));
                    require(expected, count(answers));
                }
                long before = System.nanoTime();
                judge.judge(LargeCity.facts(rules, series), List.of());
                allRules.add(Figures.millisecondsSince(before));
                before = System.nanoTime();
                require(expected, inPostgres.count());
                postgres.add(Figures.millisecondsSince(before));
                if (inPrometheus != null) {
                    prometheus.add(inPrometheus.nextEvaluation());
                    require(expected, inPrometheus.count());
                }
            }
        }
    }

    private static List<Answer> answers(RuleSet rules, List<Series> series) {
        List<Answer> answers = new ArrayList<>();
        for (Assessment fact : LargeCity.facts(rules, series)) {
            Stage stage = fact.stageOfValue();
            if (stage != Stage.NONE) {
                answers.add(new Answer(Question.REVIEW, fact.key(), fact.value()));
            }
            if (stage == Stage.ACTION) {
                answers.add(new Answer(Question.ACTION, fact.key(), fact.value()));
            }
            double slope = fact.trend().linearSlope().orElse(0);
            if (slope < 0) {
                answers.add(new Answer(Question.FALLING, fact.key(), slope));
            }
        }
        return answers;
    }

    private static PostgresSeries.Counts count(List<Answer> answers) {
        int[] counts = new int[Question.values().length];
        answers.forEach(answer -> counts[answer.question().ordinal()]++);
        return new PostgresSeries.Counts(counts[0], counts[1], counts[2]);
    }

    private static void require(PostgresSeries.Counts expected, PostgresSeries.Counts found) {
        if (!expected.equals(found)) {
            throw new IllegalStateException(found + ", expected " + expected);
        }
    }
}
