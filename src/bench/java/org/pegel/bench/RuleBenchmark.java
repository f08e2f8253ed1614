package org.pegel.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.pegel.assessment.Assessment;
import org.pegel.rule.Finding;
import org.pegel.rule.Judge;
import org.pegel.rule.RuleSet;

/** 306,000 assessed series through the real rules, and through a hand-written loop. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 4)
@Fork(value = 2, jvmArgs = "-Xmx3g")
public class RuleBenchmark {
    private RuleSet rules;
    private Judge judge;
    private List<Assessment> assessments;

    /** Assesses every series, and makes sure that both ways say the same. */
    @Setup
    public void assess() {
        LargeCity city = LargeCity.whole();
        rules = city.rules();
        judge = new Judge(rules);
        assessments = LargeCity.assessed(rules, city.series());
        SameFindings.require(loop(), rules());
    }

    @Benchmark
    public List<Finding> loop() {
        return HandWrittenLoop.judge(assessments, rules.settings().forAll());
    }

    @Benchmark
    public List<Finding> rules() {
        return judge.judge(assessments, List.of()).findings();
    }
}
