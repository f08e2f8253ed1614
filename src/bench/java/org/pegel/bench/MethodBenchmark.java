package org.pegel.bench;

import java.util.OptionalDouble;
import java.util.SplittableRandom;
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
import org.pegel.assessment.trend.Cusum;
import org.pegel.assessment.trend.Ears;
import org.pegel.assessment.trend.Ewma;
import org.pegel.assessment.trend.IndividualsChart;
import org.pegel.assessment.trend.LinearFit;
import org.pegel.assessment.trend.MannKendall;
import org.pegel.assessment.trend.ModifiedZ;
import org.pegel.assessment.trend.Pettitt;
import org.pegel.assessment.trend.Points;
import org.pegel.assessment.trend.Runs;
import org.pegel.assessment.trend.SenSlope;

/** Each method on one series, and beside it one pass that only sums the series. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class MethodBenchmark {

    @Param({"6", "20", "60"})
    public int points;

    private double[] t;
    private double[] y;

    /** One decimal, as shares are published, so that there are ties. */
    @Setup
    public void generate() {
        SplittableRandom random = new SplittableRandom(20_261_123);
        t = new double[points];
        y = new double[points];
        for (int i = 0; i < points; i++) {
            t[i] = 2000 + i;
            y[i] = Math.round(10 * (40 - 0.2 * i + 3 * random.nextDouble())) / 10.0;
        }
    }

    @Benchmark
    public double sum() {
        double sum = 0;
        for (double value : y) {
            sum += value;
        }
        return sum;
    }

    @Benchmark
    public int run() {
        return new Runs(Points.of(t, y), 1, 1, i -> 0).endingAt(points - 1);
    }

    @Benchmark
    public OptionalDouble robustZ() {
        return new ModifiedZ(y, 30, 0, ModifiedZ.Factors.OF_NORMAL).z();
    }

    @Benchmark
    public OptionalDouble mannKendall() {
        return MannKendall.of(y).twoSided();
    }

    @Benchmark
    public Object sen() {
        return SenSlope.of(t, y, MannKendall.of(y)).interval(0.95);
    }

    @Benchmark
    public double line() {
        return LinearFit.of(t, y).slope();
    }

    @Benchmark
    public OptionalDouble crossing() {
        return LinearFit.of(t, y).beyond(25, false, 2003.0 + points);
    }

    @Benchmark
    public double pettitt() {
        return Pettitt.of(y).p();
    }

    @Benchmark
    public boolean cusum() {
        IndividualsChart chart = IndividualsChart.of(y);
        return Cusum.of(y, chart.center(), chart.sigma(), 0.5, 5).isBelow(points - 1);
    }

    @Benchmark
    public boolean ewma() {
        IndividualsChart chart = IndividualsChart.of(y);
        return Ewma.of(y, chart.center(), chart.sigma(), 0.2, 3).isBelow(points - 1);
    }

    @Benchmark
    public boolean ears() {
        Ears ears = new Ears(Ears.Variant.C3, 3, 0.025, 0.5);
        return ears.first() < points && ears.isSignal(y, points - 1);
    }
}
