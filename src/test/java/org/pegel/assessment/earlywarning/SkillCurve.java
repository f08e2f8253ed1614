package org.pegel.assessment.earlywarning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a method is worth at every bound of its score: the share announced against the share right.
 *
 * @param method whose alarms
 * @param points by the share announced, smallest first
 */
public record SkillCurve(AlarmMethod method, List<Point> points) {

    /** With the value of its year no crossing in five years: what comes then is the first again. */
    public static final int QUIET_YEARS = 4;

    private static final int POINTS = 60;

    /** At one bound. */
    public record Point(double bound, AlarmSkill skill) {}

    /** Alarms only where the limit was not crossed in five years. */
    public static SkillCurve of(AlarmMethod method, List<PastCohort> cohorts) {
        return of(method, cohorts, QUIET_YEARS);
    }

    /**
     * The curve of a method.
     *
     * @param quiet years before an alarm in which the limit was not crossed
     */
    public static SkillCurve of(AlarmMethod method, List<PastCohort> cohorts, int quiet) {
        List<double[][]> scores = cohorts.stream()
                .map(cohort -> AlarmSkill.scores(cohort, method, quiet))
                .toList();
        double[] known = scores.stream()
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .filter(score -> !Double.isNaN(score))
                .sorted()
                .toArray();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            double share = 0.002 * Math.pow(300, i / (POINTS - 1.0));
            points.add(at(known[(int) ((known.length - 1) * (1 - share))], cohorts, scores));
        }
        points.sort(Comparator.comparingDouble(point -> point.skill.shareAnnounced()));
        return new SkillCurve(method, points);
    }

    /** What alarms from a bound upwards are worth. */
    public static AlarmSkill at(AlarmMethod method, double bound, List<PastCohort> cohorts) {
        return at(
                        bound,
                        cohorts,
                        cohorts.stream()
                                .map(cohort -> AlarmSkill.scores(cohort, method, QUIET_YEARS))
                                .toList())
                .skill;
    }

    private static Point at(double bound, List<PastCohort> cohorts, List<double[][]> scores) {
        return new Point(
                bound,
                AlarmSkill.sum(IntStream.range(0, cohorts.size())
                        .mapToObj(i -> AlarmSkill.of(cohorts.get(i), scores.get(i), bound))
                        .toList()));
    }

    /** The share right at a share announced, between the points next to it; 0 where the curve does not reach. */
    public double rightAt(double announced) {
        for (int i = 1; i < points.size(); i++) {
            AlarmSkill low = points.get(i - 1).skill;
            AlarmSkill high = points.get(i).skill;
            if (high.shareAnnounced() >= announced && low.shareAnnounced() <= announced) {
                double width = high.shareAnnounced() - low.shareAnnounced();
                double part = width == 0 ? 0 : (announced - low.shareAnnounced()) / width;
                return low.shareRight() + part * (high.shareRight() - low.shareRight());
            }
        }
        return 0;
    }

    /** The first point that announces so many. */
    public Point from(double announced) {
        return points.stream()
                .filter(point -> point.skill.shareAnnounced() >= announced)
                .findFirst()
                .orElseGet(() -> points.get(points.size() - 1));
    }
}
