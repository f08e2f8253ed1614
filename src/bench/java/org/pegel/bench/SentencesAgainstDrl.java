package org.pegel.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pegel.assessment.Assessment;
import org.pegel.rule.RuleSet;
import org.pegel.rule.SentenceTrial;
import org.pegel.rule.SentenceTrial.Built;

/** 2,000 rules of policy staff: built from sentences and judged, against the same rules as DRL, side by side. */
final class SentencesAgainstDrl implements Comparison {
    private static final int RULES = 2_000;
    private static final int DISTRICTS = 300;
    private static final int YEARS = 12;
    private static final int BUILDS = 3;
    private static final int ROUNDS = 9;

    @Override
    public String name() {
        return "sentences";
    }

    @Override
    public String measure() throws ReflectiveOperationException {
        LargeCity city = new LargeCity(DISTRICTS, YEARS);
        RuleSet rules = city.rules();
        List<Assessment> facts = LargeCity.assessed(rules, city.series());
        SentenceTrial trial = new SentenceTrial(RULES, rules, facts);
        List<Double> bySentences = new ArrayList<>();
        long cold = System.nanoTime();
        Built sentences = trial.sentences();
        double first = Figures.millisecondsSince(cold);
        for (int i = 0; i < BUILDS; i++) {
            long start = System.nanoTime();
            sentences = trial.sentences();
            bySentences.add(Figures.millisecondsSince(start));
        }
        long start = System.nanoTime();
        Built drl = trial.drl();
        double compile = Figures.millisecondsSince(start);
        double build = Figures.median(bySentences);
        return String.format(
                        Locale.ROOT,
                        "%,d rules built from sentences %.0f ms (the first time %.0f ms), as DRL %.0f ms (once, it"
                                + " takes long); ratio %.3f, to be reached 0.2; ",
                        RULES,
                        build,
                        first,
                        compile,
                        build / compile)
                + judged(trial, sentences, drl, facts.size());
    }

    private static String judged(SentenceTrial trial, Built sentences, Built drl, int series) {
        SameFindings.require(trial.judge(drl), trial.judge(sentences));
        List<Double> bySentences = new ArrayList<>();
        List<Double> byDrl = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            trial.judge(sentences);
            bySentences.add(Figures.millisecondsSince(start));
            start = System.nanoTime();
            trial.judge(drl);
            byDrl.add(Figures.millisecondsSince(start));
        }
        double one = Figures.median(bySentences);
        double other = Figures.median(byDrl);
        return String.format(
                Locale.ROOT,
                "%,d series judged by sentences %.0f ms, by DRL %.0f ms; ratio %.2f, to be reached 1",
                series,
                one,
                other,
                one / other);
    }
}
