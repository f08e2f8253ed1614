package org.pegel.assessment;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.pegel.assessment.confidentiality.CountTable;
import org.pegel.assessment.confidentiality.Move;
import org.pegel.assessment.confidentiality.Moves;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.Period;
import org.pegel.observation.Complement;
import org.pegel.observation.Observation;
import org.pegel.observation.SeriesKey;

/**
 * Hides further cells so that none of the hidden ones can be worked out from sums (Gegensperrung): the city is the sum of
 * its districts, and everybody the sum of the groups of one definition. Numerators and denominators are such counts; where
 * only a rate and its base are published, rate times base is the count.
 *
 * <p>A hidden cell that the sums determine is made safe: a person more in it is made up for by other cells, so that all
 * published numbers stay as they are, and these are hidden with it. Then all of them have at least two possible values. Of
 * the ways of making up the one is taken that hides the fewest further cells, and of these the smallest counts. What has no sum, or sums that plainly do
 * not add up, gives nothing away. The order of the rows changes nothing.
 */
public final class ComplementaryProtection implements Complement {
    private final Catalogue catalogue;

    public ComplementaryProtection(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Set<SeriesKey> of(String indicator, Period period, Collection<Observation> rows) {
        Indicator known = catalogue.indicators().get(indicator);
        if (known == null) {
            return Set.of();
        }
        CountTable table = new CountTable(known, rows);
        Moves moves = Moves.of(catalogue, known, period, table);
        Set<SeriesKey> added = new LinkedHashSet<>();
        for (SeriesKey hidden : inOrder(moves.determined())) {
            Move move = moves.cheapest(hidden.district(), hidden.group());
            for (SeriesKey cell : move.shown()) {
                table.hide(cell.district(), cell.group());
                added.add(cell);
            }
        }
        return added;
    }

    private static List<SeriesKey> inOrder(Set<SeriesKey> cells) {
        return cells.stream()
                .sorted(Comparator.comparing(SeriesKey::district).thenComparing(SeriesKey::group))
                .toList();
    }
}
