package org.pegel.musterstadt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Group;

/** Draws the series of an indicator whose values come without numerator and denominator. */
final class Values {

    private static final int ATTEMPTS = 20_000;
    private static final int PER_UNIT = 10;

    private final Model model;
    private final Planted planted;
    private final Chance chance;

    Values(Model model, Planted planted) {
        this.model = model;
        this.planted = planted;
        this.chance = Chance.of(model.id + "/values");
    }

    /** The city's lines by group, everybody first. */
    Map<String, Line> city() {
        Map<String, Line> lines = new LinkedHashMap<>();
        lines.put(Group.ALL, draw(new Line(model.id, District.CITY, Group.ALL), 1, 0, model.noise));
        for (Model.Split split : model.splits) {
            lines.put(
                    split.first(),
                    draw(new Line(model.id, District.CITY, split.first()), split.ratio(), 0, model.noise));
            double other = (1 - split.share() * split.ratio()) / (1 - split.share());
            lines.put(split.second(), draw(new Line(model.id, District.CITY, split.second()), other, 0, model.noise));
        }
        return lines;
    }

    List<Line> districts(Places places) {
        List<Line> lines = new ArrayList<>();
        Model.Spread spread = model.spread;
        if (spread != null) {
            double[] needs = places.needs(spread.level());
            for (int i = 0; i < needs.length; i++) {
                Line line =
                        new Line(model.id, places.areas(spread.level()).get(i).id(), Group.ALL);
                lines.add(draw(line, 1, spread.spread() * needs[i], 2 * model.noise));
            }
        }
        return lines;
    }

    private Line draw(Line line, double ratio, double offset, double noise) {
        boolean everybody = line.group.equals(Group.ALL) && line.district.equals(District.CITY);
        Model.Goal goal = everybody ? model.goal : null;
        for (Tick tick : model.ticks) {
            int attempts = 0;
            do {
                if (attempts > 0) {
                    line.removeLast();
                }
                line.add(tick, value(line, tick, goal, noise) * ratio + offset, PER_UNIT);
                if (++attempts > ATTEMPTS) {
                    throw new IllegalStateException("No calm end for " + model.id + " " + line.group);
                }
            } while (tick.isLast()
                    && !planted.value(model.id, District.CITY, Group.ALL, tick).isPresent()
                    && !Calm.isCalm(line, model, goal));
        }
        return line;
    }

    private double value(Line line, Tick tick, Model.@Nullable Goal goal, double noise) {
        var fixed = planted.value(model.id, District.CITY, Group.ALL, tick);
        boolean everybody = line.group.equals(Group.ALL) && line.district.equals(District.CITY);
        double chanceNow = noise * chance.normal();
        if (fixed.isPresent()) {
            return fixed.getAsDouble() + (everybody ? 0 : chanceNow);
        }
        if (goal != null && goal.year() == tick.year()) {
            return goal.value();
        }
        Course path = model.path;
        if (path == null) {
            throw new IllegalStateException(model.id + " has no path");
        }
        return path.at(tick.year()) + chanceNow;
    }
}
