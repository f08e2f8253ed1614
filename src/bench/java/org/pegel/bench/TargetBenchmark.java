package org.pegel.bench;

import java.util.Optional;
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
import org.pegel.assessment.targets.Demand;
import org.pegel.assessment.targets.Eurostat;
import org.pegel.assessment.targets.Eurostat.Point;
import org.pegel.assessment.targets.PiecewisePath;
import org.pegel.assessment.targets.TimeToTarget;
import org.pegel.assessment.targets.Weather;

/** Each way of tracking a target on one series. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 4, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class TargetBenchmark {
    private static final double TARGET = 30;

    @Param({"6", "20", "60"})
    public int points;

    private double[] t;
    private double[] y;
    private double now;
    private double targetYear;

    @Setup
    public void generate() {
        GeneratedSeries series = GeneratedSeries.of(points);
        t = series.t();
        y = series.y();
        now = t[points - 1];
        targetYear = now + 5;
    }

    @Benchmark
    public Optional<Weather> weather() {
        return Weather.of(t, y, -1, Demand.reach(TARGET, targetYear - now), Weather.Limits.OFFICIAL);
    }

    @Benchmark
    public Eurostat eurostat() {
        int base = Eurostat.Window.SHORT.base(t);
        return Eurostat.towards(
                new Point(t[base], y[base]),
                new Point(now, y[points - 1]),
                new Point(targetYear, TARGET),
                -1,
                Eurostat.Limits.WITH_TARGET);
    }

    /** With a milestone. */
    @Benchmark
    public Optional<PiecewisePath.Position> path() {
        double[] years = {t[0], now + 1, targetYear};
        double[] values = {y[0], TARGET + 4, TARGET};
        return new PiecewisePath(years, values).compare(now, y[points - 1], -1);
    }

    @Benchmark
    public TimeToTarget timeToTarget() {
        double change = (y[points - 1] - y[points - 6]) / (now - t[points - 6]);
        return TimeToTarget.of(now, y[points - 1], change, TARGET, -1);
    }
}
