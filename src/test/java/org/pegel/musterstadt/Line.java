package org.pegel.musterstadt;

import java.util.ArrayList;
import java.util.List;

/** A series while it is drawn. */
final class Line {

    /** One value; without numerator and denominator where the denominator is 0. */
    record Point(Tick tick, long numerator, long denominator, double value) {}

    final String indicator;
    final String district;
    final String group;
    private final List<Point> points = new ArrayList<>();

    Line(String indicator, String district, String group) {
        this.indicator = indicator;
        this.district = district;
        this.group = group;
    }

    void add(Tick tick, long numerator, long denominator, double factor) {
        points.add(new Point(tick, numerator, denominator, rounded(factor * numerator / denominator, 100)));
    }

    void add(Tick tick, double value, int perUnit) {
        points.add(new Point(tick, 0, 0, rounded(value, perUnit)));
    }

    void removeLast() {
        points.remove(points.size() - 1);
    }

    List<Point> points() {
        return points;
    }

    int size() {
        return points.size();
    }

    Point last() {
        return points.get(points.size() - 1);
    }

    double value(int i) {
        return points.get(i).value();
    }

    Point at(Tick tick) {
        return points.stream()
                .filter(point -> point.tick().equals(tick))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the last value is worse than the one before it. */
    boolean worsened(int sign) {
        return size() > 1 && sign * (value(size() - 1) - value(size() - 2)) < 0;
    }

    private static double rounded(double value, int perUnit) {
        return Math.round(value * perUnit) / (double) perUnit;
    }
}
