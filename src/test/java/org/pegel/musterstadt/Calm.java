package org.pegel.musterstadt;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Whether the newest value of an ordinary series stays below what early warning looks at. The last step of the sample is
 * drawn again until this holds, so that what opens there is what was planted.
 */
final class Calm {

    private static final double JUMP = 3.2;
    private static final double SHORTFALL = 0.15;
    private static final int RUN = 3;
    private static final int CHANGES = 5;

    private Calm() {}

    static boolean isCalm(Line line, Model model, Model.@Nullable Goal goal) {
        return model.isContext()
                || (run(line, model.sign) < RUN
                        && !jumps(line)
                        && (goal == null || isOnPath(line, model.sign, goal))
                        && (model.limit == null || !takesStage(line, model.sign, model.limit)));
    }

    private static int run(Line line, int sign) {
        int run = 0;
        for (int i = line.size() - 1; i > 0 && sign * (line.value(i) - line.value(i - 1)) < 0; i--) {
            run++;
        }
        return run;
    }

    /** Robust z of the newest change over a year. */
    private static boolean jumps(Line line) {
        double[] values = sameSeason(line);
        int changes = values.length - 1;
        if (changes - 1 < CHANGES) {
            return false;
        }
        double[] earlier = new double[changes - 1];
        for (int i = 0; i < earlier.length; i++) {
            earlier[i] = values[i + 1] - values[i];
        }
        double median = median(earlier);
        double distance = Math.abs(values[changes] - values[changes - 1] - median);
        double[] distances =
                Arrays.stream(earlier).map(change -> Math.abs(change - median)).toArray();
        double mad = median(distances);
        return mad > 0
                ? 0.6745 * distance / mad > JUMP
                : distance > JUMP * 1.2533 * Arrays.stream(distances).average().orElse(0);
    }

    private static double[] sameSeason(Line line) {
        int season = line.last().tick().season();
        return line.points().stream()
                .filter(point -> point.tick().season() == season)
                .mapToDouble(Line.Point::value)
                .toArray();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** Weather symbol sun, or light clouds with room to spare. */
    private static boolean isOnPath(Line line, int sign, Model.Goal goal) {
        double[] values = sameSeason(line);
        int last = values.length - 1;
        if (last < 5) {
            return true;
        }
        double step = values.length == line.size() && last > 0
                ? line.points().get(line.size() - 1).tick().year()
                        - line.points().get(line.size() - 2).tick().year()
                : 1;
        double pace = (values[last] - values[last - 5]) / (5 * step);
        double lacking = sign * (goal.target() - values[last]);
        double lackingThen = lacking - sign * pace * (2030 - line.last().tick().year());
        return lacking <= 0 ? sign * pace >= 0 : sign * pace > 0 && lackingThen <= SHORTFALL * lacking;
    }

    private static boolean takesStage(Line line, int sign, Model.Limit limit) {
        return isStaged(line, sign, limit, line.size()) && !isStaged(line, sign, limit, line.size() - 1);
    }

    private static boolean isStaged(Line line, int sign, Model.Limit limit, int n) {
        boolean staged = false;
        int beyond = 0;
        for (int i = 0; i < n; i++) {
            beyond = sign * (line.value(i) - limit.review()) < 0 ? beyond + 1 : 0;
            staged = sign * (line.value(i) - limit.recovery()) < 0 && (staged || beyond >= limit.confirmation());
        }
        return staged;
    }
}
