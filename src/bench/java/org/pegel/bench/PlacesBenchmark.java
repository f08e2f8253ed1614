package org.pegel.bench;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
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
import org.pegel.assessment.disparity.Dissimilarity;
import org.pegel.assessment.disparity.Inequality;
import org.pegel.assessment.disparity.ShareGap;
import org.pegel.assessment.disparity.SocialIndex;
import org.pegel.assessment.smallnumbers.EventCount;
import org.pegel.assessment.smallnumbers.Overdispersion;
import org.pegel.assessment.smallnumbers.Proportion;
import org.pegel.assessment.smallnumbers.ProportionFunnel;
import org.pegel.assessment.trend.BenjaminiHochberg;
import org.pegel.assessment.trend.PageTrend;

/** Each method that looks at many places, on as many as points; of intervals and funnels one for each. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 4, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class PlacesBenchmark {
    private static final double LEVEL = 0.95;
    private static final double BEYOND = 0.998;
    private static final double CITY = 0.2;
    private static final int PERIODS = 6;

    @Param({"6", "20", "60"})
    public int points;

    private Proportion[] shares;
    private double[] cases;
    private double[] others;
    private double[] values;
    private OptionalDouble[] chances;
    private double[][] courses;
    private double[][] indicators;

    @Setup
    public void generate() {
        SplittableRandom random = new SplittableRandom(20_261_123);
        shares = new Proportion[points];
        for (int i = 0; i < points; i++) {
            int base = 200 + random.nextInt(2_000);
            shares[i] = new Proportion(Math.round(base * (0.1 + 0.2 * random.nextDouble())), base);
        }
        cases = Arrays.stream(shares).mapToDouble(Proportion::cases).toArray();
        others = Arrays.stream(shares)
                .mapToDouble(share -> share.base() - share.cases())
                .toArray();
        values = Arrays.stream(shares).mapToDouble(Proportion::value).toArray();
        chances = random.doubles(points).mapToObj(OptionalDouble::of).toArray(OptionalDouble[]::new);
        courses = table(PERIODS, random);
        indicators = table(4, random);
    }

    private double[][] table(int columns, SplittableRandom random) {
        double[][] table = new double[points][];
        Arrays.setAll(table, row -> random.doubles(columns).toArray());
        return table;
    }

    private double each(ToDoubleFunction<Proportion> number) {
        double sum = 0;
        for (Proportion share : shares) {
            sum += number.applyAsDouble(share);
        }
        return sum;
    }

    @Benchmark
    public double wilson() {
        return each(share -> share.wilson(LEVEL).low());
    }

    @Benchmark
    public double clopperPearson() {
        return each(share -> share.clopperPearson(LEVEL).low());
    }

    @Benchmark
    public double byar() {
        return each(share -> new EventCount(share.cases()).byar(LEVEL).low());
    }

    @Benchmark
    public double exactCount() {
        return each(share -> new EventCount(share.cases()).exact(LEVEL).low());
    }

    /** How far out each place lies in a funnel as wide as the places differ beyond chance. */
    @Benchmark
    public double funnel() {
        ProportionFunnel funnel = new ProportionFunnel(CITY);
        double[] z = Arrays.stream(shares).mapToDouble(funnel::z).toArray();
        Overdispersion overdispersion = Overdispersion.of(z);
        return Arrays.stream(z).map(overdispersion::adjusted).sum();
    }

    @Benchmark
    public double exactFunnel() {
        ProportionFunnel funnel = new ProportionFunnel(CITY);
        return each(share -> funnel.exactLimit((int) share.base(), BEYOND));
    }

    /** Between each place and the next. */
    @Benchmark
    public double gap() {
        double sum = 0;
        for (int i = 1; i < points; i++) {
            sum += new ShareGap(shares[i - 1], shares[i]).newcombe(LEVEL).low();
        }
        return sum;
    }

    @Benchmark
    public Double dissimilarity() {
        return Dissimilarity.of(cases, others);
    }

    @Benchmark
    public double gini() {
        return Inequality.of(values).gini();
    }

    @Benchmark
    public double theil() {
        return Inequality.of(values).theilT();
    }

    /** The Berlin index of four indicators: the scale, and each area against it. */
    @Benchmark
    public double socialIndex() {
        SocialIndex index = SocialIndex.scaledBy(indicators, false);
        double sum = 0;
        for (double[] area : indicators) {
            sum += index.of(area).sum();
        }
        return sum;
    }

    @Benchmark
    public OptionalDouble[] benjaminiHochberg() {
        return BenjaminiHochberg.adjusted(chances);
    }

    /** Six periods of each place. */
    @Benchmark
    public double pageTrend() {
        return PageTrend.of(courses).asymptoticP();
    }
}
