package org.pegel.assessment.confidentiality;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.pegel.assessment.confidentiality.Equations.Equation;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.Period;
import org.pegel.observation.SeriesKey;

/**
 * The ways to make up for a person more in a cell: what changes among the districts, times what changes among the groups.
 * Every sum of districts and of groups stays as it is then.
 */
public final class Moves {
    private static final double HIDDEN = -1;
    private static final double ZERO = 1e12;

    private final CountTable table;
    private final Chain districts;
    private final Chain groups;
    private final Set<String> groupIds;

    private Moves(CountTable table, Chain districts, Chain groups, Set<String> groupIds) {
        this.table = table;
        this.districts = districts;
        this.groups = groups;
        this.groupIds = groupIds;
    }

    /** With the sums that hold in a table. */
    public static Moves of(Catalogue catalogue, Indicator indicator, Period period, CountTable table) {
        Set<String> groups = new LinkedHashSet<>(indicator.groups());
        return new Moves(
                table,
                new Chain(DistrictSums.of(catalogue, period, table, groups)),
                new Chain(GroupSums.of(indicator.groups(), table)),
                groups);
    }

    /** The hidden cells that can be worked out. */
    public Set<SeriesKey> determined() {
        List<Equation> equations = new ArrayList<>();
        districts.sums().forEach(sum -> groupIds.forEach(group -> add(equations, sum, id -> table.key(id, group))));
        groups.sums()
                .forEach(sum -> table.districts().forEach(place -> add(equations, sum, id -> table.key(place, id))));
        return new Equations(equations).determined();
    }

    private void add(List<Equation> equations, Sum sum, Place place) {
        List<SeriesKey> hidden = new ArrayList<>();
        SeriesKey total = place.of(sum.total());
        boolean totalHidden = table.isHidden(total.district(), total.group());
        if (totalHidden) {
            hidden.add(total);
        }
        boolean given = table.isGiven(total.district(), total.group());
        for (String part : sum.parts()) {
            SeriesKey cell = place.of(part);
            given &= table.isGiven(cell.district(), cell.group());
            if (table.isHidden(cell.district(), cell.group())) {
                hidden.add(cell);
            }
        }
        if (given && !hidden.isEmpty()) {
            equations.add(new Equation(equations.size(), totalHidden, hidden));
        }
    }

    /** The way that hides least; one that hides nothing for a cell that is safe already or belongs to no sum. */
    public Move cheapest(String district, String group) {
        List<Set<String>> ofDistricts = districts.of(district, cost(id -> table.key(id, group)));
        List<Set<String>> ofGroups = groups.of(group, cost(id -> table.key(district, id)));
        Move best = null;
        for (Set<String> some : ofDistricts) {
            for (Set<String> others : ofGroups) {
                Move move = move(some, others);
                if (best == null || Move.COST.compare(move, best) < 0) {
                    best = move;
                }
                if (best.isFree()) {
                    return best;
                }
            }
        }
        return best == null ? new Move(List.of(), 0, 0) : best;
    }

    private interface Place {
        SeriesKey of(String id);
    }

    private ToDoubleFunction<String> cost(Place place) {
        return id -> {
            SeriesKey key = place.of(id);
            Double count = table.count(key.district(), key.group());
            if (count == null) {
                return HIDDEN;
            }
            return count == 0 ? ZERO : Math.abs(count);
        };
    }

    private Move move(Set<String> ofDistricts, Set<String> ofGroups) {
        List<SeriesKey> shown = new ArrayList<>();
        int zeros = 0;
        double sum = 0;
        for (String district : ofDistricts) {
            for (String group : ofGroups) {
                Double count = table.count(district, group);
                if (count != null) {
                    shown.add(table.key(district, group));
                    zeros += count == 0 ? 1 : 0;
                    sum += Math.abs(count);
                }
            }
        }
        return new Move(shown, zeros, sum);
    }
}
