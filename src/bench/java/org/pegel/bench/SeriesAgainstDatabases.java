package org.pegel.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.Stage;
import org.pegel.observation.Series;
import org.pegel.rule.Judge;
import org.pegel.rule.RuleSet;

/**
 * The same question to 306,000 series of twelve values: which newest values lie below the Prüfschwelle and the
 * Handlungsschwelle, and which lines of least squares fall. Pegel has the series in memory, as after loading them for an evaluation; PostgreSQL has them in a
 * table that its memory holds, Prometheus in its own storage. Loading them, and fetching the answers, counts for none;
 * keeping an alert for each answer counts for Prometheus, whose rules do nothing else. Pegel's stages know their memory
 * too, which the others leave out. Each one's fastest time counts. Beside it stands what Pegel takes for all rules that are
 * on by default, findings included.
 */
final class SeriesAgainstDatabases implements Comparison {
    private static final int ROUNDS = 8;
    private static final int WARM_UP = 4;

    private final List<Double> pegel = new ArrayList<>();
    private final List<Double> allRules = new ArrayList<>();
    private final List<Double> postgres = new ArrayList<>();

    @Override
    public String name() {
        return "databases";
    }

    @Override
    public String measure() throws Exception {
        LargeCity city = LargeCity.whole();
        RuleSet rules = city.rules();
        List<Series> series = city.series();
        PostgresSeries.Counts expected = takeTurns(rules, series);
        return String.format(
                Locale.ROOT,
                "thresholds and slopes of %,d series %.0f ms (all rules %.0f ms); PostgreSQL %.0f ms, ratio %.1f, to be"
                        + " reached 3 (against all rules %.1f); %s",
                series.size(),
                Figures.fastest(pegel),
                Figures.fastest(allRules),
                Figures.fastest(postgres),
                Figures.fastest(postgres) / Figures.fastest(pegel),
                Figures.fastest(postgres) / Figures.fastest(allRules),
                prometheus(series, expected));
    }

    private PostgresSeries.Counts takeTurns(RuleSet rules, List<Series> series) throws SQLException {
        Judge judge = new Judge(rules);
        try (PostgresSeries stored = new PostgresSeries(series)) {
            PostgresSeries.Counts expected = stored.count();
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                boolean counts = round >= WARM_UP;
                long before = System.nanoTime();
                require(expected, count(LargeCity.facts(rules, series)));
                note(pegel, before, counts);
                before = System.nanoTime();
                judge.judge(LargeCity.facts(rules, series), List.of());
                note(allRules, before, counts);
                before = System.nanoTime();
                require(expected, stored.count());
                note(postgres, before, counts);
            }
            return expected;
        }
    }

    private static void note(List<Double> milliseconds, long before, boolean counts) {
        if (counts) {
            milliseconds.add(Figures.millisecondsSince(before));
        }
    }

    private String prometheus(List<Series> series, PostgresSeries.Counts expected) throws Exception {
        if (!PrometheusSeries.isInstalled()) {
            return "no Prometheus here";
        }
        try (TemporaryFolder folder = new TemporaryFolder();
                PrometheusSeries stored = new PrometheusSeries(series, folder.path())) {
            double evaluation = stored.evaluation();
            require(expected, stored.count());
            return String.format(
                    Locale.ROOT,
                    "Prometheus %.0f ms, ratio %.0f, to be reached 40 (against all rules %.1f)",
                    evaluation,
                    evaluation / Figures.fastest(pegel),
                    evaluation / Figures.fastest(allRules));
        }
    }

    private static PostgresSeries.Counts count(List<Assessment> facts) {
        int review = 0;
        int action = 0;
        int falling = 0;
        for (Assessment fact : facts) {
            review += fact.stageOfValue() == Stage.NONE ? 0 : 1;
            action += fact.stageOfValue() == Stage.ACTION ? 1 : 0;
            falling += fact.trend().linearSlope().orElse(0) < 0 ? 1 : 0;
        }
        return new PostgresSeries.Counts(review, action, falling);
    }

    private static void require(PostgresSeries.Counts expected, PostgresSeries.Counts found) {
        if (!expected.equals(found)) {
            throw new IllegalStateException(found + ", expected " + expected);
        }
    }
}
