package org.pegel.bench;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
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
import org.pegel.assessment.disparity.GapTrend;
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
import org.pegel.assessment.trend.SeasonalMannKendall;
import org.pegel.assessment.trend.SenSlope;

/** Each method on one series, and beside it one pass that only sums the series. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 4, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class MethodBenchmark {

    @Param({"6", "20", "60"})
    public int points;

    private double[] t;
    private double[] y;
    private double[] other;
    private List<double[]> seasons;

    @Setup
    public void generate() {
        GeneratedSeries series = GeneratedSeries.of(points);
        t = series.t();
        y = series.y();
        other = Arrays.copyOfRange(GeneratedSeries.of(points + 1).y(), 1, points + 1);
        seasons = List.of(Arrays.copyOfRange(y, 0, points / 2), Arrays.copyOfRange(y, points / 2, points));
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

    /** Two seasons, such as half-years. */
    @Benchmark
    public OptionalDouble seasonal() {
        return SeasonalMannKendall.of(seasons).twoSided(true);
    }

    /** The gap to another group: its test and its slope. */
    @Benchmark
    public double widening() {
        GapTrend gap = new GapTrend(t, y, other);
        return gap.test().rising().orElse(1) + gap.slope().orElse(0);
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
