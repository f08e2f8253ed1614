package org.pegel.musterstadt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.pegel.catalogue.Group;

/**
 * Draws the districts of a level so that they add up to the city, group by group. In the last step an ordinary district
 * draws again until it is calm; the rest that is missing to the city's total is spread over districts that stay calm.
 */
final class Districts {

    private static final int ATTEMPTS = 400;
    private static final int WHOLE_ATTEMPTS = 60;
    private static final int FEWEST_CASES = 3;

    private final Model model;
    private final Model.Spread spread;
    private final Planted planted;
    private final Places places;
    private final Worsenings worsenings;
    private final String field;
    private final Chance chance;
    private final double[] offsets;
    private final double[] weights;
    private final List<Line> city;
    private final List<District> districts = new ArrayList<>();

    /** The lines of one district: one for each addend of the city, and everybody where there are several. */
    private record District(String id, List<Line> addends, List<Line> all) {}

    Districts(Model model, Model.Spread spread, String field, Map<String, Line> city, World world) {
        this.model = model;
        this.spread = spread;
        this.planted = world.planted();
        this.places = world.places();
        this.worsenings = world.worsenings();
        this.field = field;
        this.city = City.addends(model, city);
        this.chance = Chance.of(model.id + "/" + spread.level());
        this.weights = places.weights(spread.level());
        this.offsets = places.needs(spread.level());
        for (int i = 0; i < weights.length; i++) {
            offsets[i] = spread.spread() * (0.85 * offsets[i] + 0.5 * chance.normal());
            weights[i] *= StrictMath.exp(0.08 * chance.normal());
            districts.add(district(places.areas(spread.level()).get(i).id()));
        }
    }

    private District district(String id) {
        List<Line> addends = new ArrayList<>();
        city.forEach(line -> addends.add(new Line(model.id, id, line.group)));
        List<Line> all = new ArrayList<>();
        if (addends.size() > 1) {
            all.add(new Line(model.id, id, Group.ALL));
        }
        all.addAll(addends);
        return new District(id, addends, all);
    }

    List<Line> draw() {
        for (Tick tick : model.ticks) {
            int attempts = 0;
            while (!drawn(tick)) {
                districts.forEach(district -> district.all().forEach(Line::removeLast));
                if (++attempts > WHOLE_ATTEMPTS) {
                    throw new IllegalStateException("No calm end for the districts of " + model.id);
                }
            }
            districts.forEach(district -> worsenings.note(field, district.all().get(0), model, tick));
        }
        return districts.stream()
                .flatMap(district -> spread.groups()
                        ? district.all().stream()
                        : district.all().stream().limit(1))
                .toList();
    }

    private boolean drawn(Tick tick) {
        long[][] bases = new long[city.size()][];
        double[][] shares = new double[city.size()][];
        for (int part = 0; part < city.size(); part++) {
            Line.Point total = city.get(part).at(tick);
            bases[part] = Apportioned.of(total.denominator(), weights);
            shares[part] = Apportioned.shares(fixed(part, tick), offsets, bases[part], total.numerator(), model.factor);
        }
        for (int i = 0; i < districts.size(); i++) {
            drawDistrict(i, tick, bases, shares);
        }
        boolean whole = true;
        for (int part = 0; part < city.size(); part++) {
            whole &= spreadRest(part, tick);
        }
        return whole;
    }

    private OptionalDouble[] fixed(int part, Tick tick) {
        return districts.stream()
                .map(district -> planted.value(district.addends().get(part), tick))
                .toArray(OptionalDouble[]::new);
    }

    private void drawDistrict(int i, Tick tick, long[][] bases, double[][] shares) {
        District district = districts.get(i);
        int attempts = 0;
        do {
            if (attempts > 0) {
                district.all().forEach(Line::removeLast);
            }
            for (int part = 0; part < city.size(); part++) {
                Line line = district.addends().get(part);
                double share = shares[part][i];
                long base = bases[part][i];
                boolean fixed = planted.value(line, tick).isPresent();
                line.add(tick, drawnCases(share, base, fixed), base, model.factor);
            }
            addUp(district, tick);
        } while (!isCalm(district, tick) && ++attempts < ATTEMPTS);
    }

    private long drawnCases(double share, long base, boolean fixed) {
        if (fixed) {
            return Math.round(share * base);
        }
        return share < 1 ? chance.cases(share, base, model.noise) : chance.count(share * base, model.noise);
    }

    private void addUp(District district, Tick tick) {
        if (district.addends().size() > 1) {
            long numerator = district.addends().stream()
                    .mapToLong(line -> line.last().numerator())
                    .sum();
            long denominator = district.addends().stream()
                    .mapToLong(line -> line.last().denominator())
                    .sum();
            district.all().get(0).add(tick, numerator, denominator, model.factor);
        }
    }

    private boolean isCalm(District district, Tick tick) {
        if (!district.all().stream().allMatch(this::isSafe)) {
            return false;
        }
        boolean isPlanted = district.all().stream()
                .anyMatch(line -> planted.value(line, tick).isPresent());
        return isPlanted
                || (worsenings.allow(field, district.all().get(0), model, tick)
                        && (!tick.isLast()
                                || district.all().stream().allMatch(line -> Calm.isCalm(line, model, null))));
    }

    /** Whether nobody can be recognised in the value: enough cases, and enough that are none. */
    private boolean isSafe(Line line) {
        Line.Point point = line.last();
        long others = point.denominator() - point.numerator();
        return model.factor != 100 || (point.numerator() >= FEWEST_CASES && others >= FEWEST_CASES);
    }

    /** Moves single cases until the districts add up to the city. */
    private boolean spreadRest(int part, Tick tick) {
        long rest = city.get(part).at(tick).numerator()
                - districts.stream()
                        .mapToLong(
                                district -> district.addends().get(part).last().numerator())
                        .sum();
        int idle = 0;
        for (int i = 0; rest != 0 && idle <= districts.size(); i = (i + 1) % districts.size()) {
            boolean moved = move(districts.get(i), part, tick, Long.signum(rest));
            rest -= moved ? Long.signum(rest) : 0;
            idle = moved ? 0 : idle + 1;
        }
        return rest == 0;
    }

    private boolean move(District district, int part, Tick tick, int by) {
        Line line = district.addends().get(part);
        Line.Point old = line.last();
        long cases = old.numerator() + by;
        boolean tooMany = model.factor != 1 && cases > old.denominator();
        if (planted.value(line, tick).isPresent() || cases < 0 || tooMany) {
            return false;
        }
        replace(district, line, tick, cases, old.denominator());
        if (isCalm(district, tick)) {
            return true;
        }
        replace(district, line, tick, old.numerator(), old.denominator());
        return false;
    }

    private void replace(District district, Line line, Tick tick, long numerator, long denominator) {
        line.removeLast();
        line.add(tick, numerator, denominator, model.factor);
        if (district.addends().size() > 1) {
            district.all().get(0).removeLast();
            addUp(district, tick);
        }
    }
}
