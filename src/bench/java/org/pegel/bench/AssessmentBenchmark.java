package org.pegel.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.pegel.observation.Series;
import org.pegel.rule.Finding;
import org.pegel.rule.Judge;
import org.pegel.rule.RuleSet;

/** From series in memory to findings: every series assessed, every rule asked, and computed only what rules ask. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
        value = 1,
        jvmArgs = {"-Xms4g", "-Xmx4g"})
public class AssessmentBenchmark {
    @Param("3000")
    private int districts;

    @Param("12")
    private int years;

    private RuleSet rules;
    private Judge judge;
    private List<Series> series;

    @Setup
    public void loadSeries() {
        LargeCity city = new LargeCity(districts, years);
        rules = city.rules();
        judge = new Judge(rules);
        series = city.series();
    }

    @Benchmark
    public List<Finding> assessAndJudge() {
        return judge.judge(LargeCity.facts(rules, series), List.of()).findings();
    }
}
