package org.pegel.musterstadt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Group;

/** Draws the city's series of an indicator: everybody, the parts that add up to it, and what it is split into. */
final class City {

    private static final int ATTEMPTS = 20_000;
    private static final int ATTEMPTS_BESIDE_PLANTED = 500;
    private static final double WEATHER = 0.008;
    private static final double BASE_NOISE = 0.006;
    private static final int BASES_TRIED = 60;

    private final Model model;
    private final Planted planted;
    private final Map<String, Line> gaps;
    private final Chance chance;
    private final Map<String, Line> lines = new LinkedHashMap<>();

    City(Model model, Planted planted, Map<String, Line> gaps) {
        this.model = model;
        this.planted = planted;
        this.gaps = gaps;
        this.chance = Chance.of(model.id + (model.districtsOnly ? "/total" : "/city"));
        line(Group.ALL);
        model.parts.forEach(part -> line(part.group()));
        model.splits.forEach(split -> {
            line(split.first());
            line(split.second());
        });
    }

    private Line line(String group) {
        return lines.computeIfAbsent(group, id -> new Line(model.id, District.CITY, id));
    }

    /** The lines by group, everybody first. */
    Map<String, Line> draw() {
        for (Tick tick : model.ticks) {
            int attempts = 0;
            do {
                if (attempts > 0) {
                    lines.values().forEach(Line::removeLast);
                }
                draw(tick);
                attempts++;
            } while (tick.isLast() && !model.districtsOnly && !isCalm(tick) && goesOn(tick, attempts));
        }
        return lines;
    }

    /** Groups may move with a planted value; an ordinary series must come to a calm end. */
    private boolean goesOn(Tick tick, int attempts) {
        boolean isPlanted = lines.values().stream()
                .anyMatch(line -> planted.value(line, tick).isPresent());
        if (attempts > ATTEMPTS && !isPlanted) {
            throw new IllegalStateException("No calm end for " + model.id);
        }
        return !isPlanted || attempts < ATTEMPTS_BESIDE_PLANTED;
    }

    private boolean isCalm(Tick tick) {
        return lines.values().stream()
                .allMatch(line -> planted.value(line, tick).isPresent() || Calm.isCalm(line, model, goal(line.group)));
    }

    private Model.@Nullable Goal goal(String group) {
        if (group.equals(Group.ALL)) {
            return model.goal;
        }
        for (Model.Part part : model.parts) {
            if (part.group().equals(group)) {
                return part.goal();
            }
        }
        return null;
    }

    private void draw(Tick tick) {
        if (model.parts.isEmpty()) {
            long base = base(model.baseAt(tick));
            add(line(Group.ALL), tick, expected(Group.ALL, model.path, model.goal, tick), base);
        } else {
            drawParts(tick);
        }
        Line.Point all = line(Group.ALL).last();
        model.splits.forEach(split -> split(split, all));
    }

    private long base(double size) {
        return Math.round(size * (model.growth == 0 ? 1 : 1 + BASE_NOISE * chance.normal()));
    }

    private void drawParts(Tick tick) {
        long numerator = 0;
        long denominator = 0;
        double before = 0;
        for (Model.Part part : model.parts) {
            Expected value = part.gap() == null
                    ? expected(part.group(), part.path(), part.goal(), tick)
                    : new Expected(before - gaps.get(part.gap()).at(tick).value(), true);
            add(line(part.group()), tick, value, base(model.baseAt(tick) * part.share()));
            Line.Point point = line(part.group()).last();
            numerator += point.numerator();
            denominator += point.denominator();
            before = point.value();
        }
        line(Group.ALL).add(tick, numerator, denominator, model.factor);
    }

    /** A value and whether it must come out as it is. */
    private record Expected(double value, boolean exact) {}

    private Expected expected(String group, @Nullable Course path, Model.@Nullable Goal goal, Tick tick) {
        OptionalDouble fixed = planted.value(model.id, District.CITY, group, tick);
        if (fixed.isPresent()) {
            return new Expected(fixed.getAsDouble(), true);
        }
        if (goal != null && goal.year() == tick.year()) {
            return new Expected(goal.value(), true);
        }
        if (path == null) {
            throw new IllegalStateException(model.id + " has no path for " + group);
        }
        boolean exact = model.noise == 0;
        double weather = exact ? 0 : WEATHER * chance.normal();
        return new Expected(path.at(tick.year()) * model.seasonAt(tick) * (1 + weather), exact);
    }

    private void add(Line line, Tick tick, Expected expected, long base) {
        double share = expected.value() / model.factor;
        if (!expected.exact()) {
            long numerator =
                    share < 1 ? chance.cases(share, base, model.noise) : chance.count(share * base, model.noise);
            line.add(tick, numerator, base, model.factor);
            return;
        }
        long best = base;
        for (long near = base; model.growth != 0 && near < base + BASES_TRIED; near++) {
            if (error(share, near) < error(share, best)) {
                best = near;
            }
        }
        line.add(tick, Math.round(share * best), best, model.factor);
    }

    private static double error(double share, long base) {
        return Math.abs(Math.round(share * base) / (double) base - share);
    }

    private void split(Model.Split split, Line.Point all) {
        long base = base(all.denominator() * split.share());
        base = Math.min(base, all.denominator());
        double share = (double) all.numerator() / all.denominator() * split.ratio();
        long most = Math.min(base, all.numerator());
        long least = Math.max(0, all.numerator() - (all.denominator() - base));
        long cases = Math.max(least, Math.min(most, chance.cases(Math.min(1, share), base, 0.7 * model.noise)));
        line(split.first()).add(all.tick(), cases, base, model.factor);
        line(split.second()).add(all.tick(), all.numerator() - cases, all.denominator() - base, model.factor);
    }

    /** The parts' lines, or everybody's where there are none. */
    static List<Line> addends(Model model, Map<String, Line> lines) {
        List<Line> addends = new ArrayList<>();
        model.parts.forEach(part -> addends.add(lines.get(part.group())));
        if (addends.isEmpty()) {
            addends.add(lines.get(Group.ALL));
        }
        return addends;
    }
}
