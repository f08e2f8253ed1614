package org.pegel.assessment.trend;

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

/** The exact p of Mann-Kendall with its distribution remembered, and counted anew. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 4, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class ExactBenchmark {

    @Param({"6", "20", "25"})
    public int points;

    private double[] y;

    /** A third of the values are ties. */
    @Setup
    public void generate() {
        y = new double[points];
        for (int i = 0; i < points; i++) {
            y[i] = i * 7 % 11 + i / 3;
        }
    }

    @Benchmark
    public double remembered() {
        return MannKendall.of(y).twoSided().orElse(1);
    }

    @Benchmark
    public double countedAnew() {
        return new KendallDistribution(TieGroups.of(y))
                .twoSided(MannKendall.of(y).s());
    }
}
