package org.pegel.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.disparity.SocialClass;
import org.pegel.assessment.disparity.SocialIndex;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.CompositeIndex;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Group;
import org.pegel.catalogue.Period;
import org.pegel.observation.Series;

/**
 * A composite index of the districts of a level: status from the values of a period, dynamics from their changes over some
 * years, each standardised over the districts ({@link SocialIndex}: unweighted mean, standard deviation divided by n) and
 * classified with Berlin's limits ({@link SocialClass}). Higher means more disadvantage, whichever way the indicators go.
 *
 * <p>It is relative to the districts of the same period. A district of which one value is missing, protected or not
 * reliable enough is left out: it has no class, and bears on that of no other.
 */
public final class IndexState {

    /** Fewest districts that can be compared. */
    public static final int FEWEST_DISTRICTS = 5;

    private final CompositeIndex index;
    private final @Nullable Period period;
    private final List<DistrictIndex> districts;
    private final @Nullable String reason;

    private IndexState(
            CompositeIndex index, @Nullable Period period, List<DistrictIndex> districts, @Nullable String reason) {
        this.index = index;
        this.period = period;
        this.districts = districts;
        this.reason = reason;
    }

    /**
     * All indices of a catalogue.
     *
     * @param series the values, of any indicators, districts and groups
     * @param asked the period; absent for the newest one that all indicators of an index have
     * @param asOf the evaluation day
     */
    public static List<IndexState> all(
            Catalogue catalogue, Assessor assessor, Collection<Series> series, @Nullable Period asked, LocalDate asOf) {
        return catalogue.indices().values().stream()
                .map(index -> of(index, catalogue, assessor, series, asked, asOf))
                .toList();
    }

    private static IndexState of(
            CompositeIndex index,
            Catalogue catalogue,
            Assessor assessor,
            Collection<Series> series,
            @Nullable Period asked,
            LocalDate asOf) {
        List<Series> concerned = series.stream()
                .filter(one -> index.indicators().contains(one.key().indicator()))
                .filter(one -> one.key().group().equals(Group.ALL))
                .filter(one ->
                        isOn(index.level(), catalogue.districts().get(one.key().district())))
                .toList();
        List<Assessment> newest = assessor.assess(concerned, concerned, asked, asOf);
        Period period = null;
        for (String indicator : index.indicators()) {
            Optional<Period> last = newest.stream()
                    .filter(fact -> fact.indicatorId().equals(indicator) && fact.hasValue())
                    .map(Assessment::period)
                    .max(Period::compareTo);
            if (last.isEmpty()) {
                return absent(index, "kein Wert von %s auf der Ebene".formatted(indicator));
            }
            period = period == null || last.get().compareTo(period) < 0 ? last.get() : period;
        }
        return of(
                index, catalogue, assessor.assess(concerned, concerned, period, asOf), Objects.requireNonNull(period));
    }

    private static boolean isOn(String level, @Nullable District district) {
        return district != null && district.level().equals(level);
    }

    private static IndexState of(CompositeIndex index, Catalogue catalogue, List<Assessment> facts, Period period) {
        List<IndexValues> rows = new ArrayList<>();
        for (District district : catalogue.districtsOf(index.level())) {
            IndexValues values = IndexValues.of(index, district, facts, period);
            if (values.isKnown()) {
                rows.add(values);
            }
        }
        double[][] values = rows.stream().map(IndexValues::values).toArray(double[][]::new);
        double[][] changes = rows.stream().map(IndexValues::changes).toArray(double[][]::new);
        SocialIndex status = SocialIndex.scaledBy(values, false);
        SocialIndex dynamics = SocialIndex.scaledBy(changes, false);
        String tooFew = tooFew(values);
        String tooFewChanges = tooFew(changes);
        List<DistrictIndex> districts = new ArrayList<>();
        for (IndexValues row : rows) {
            districts.add(new DistrictIndex(
                    row.district(),
                    DistrictIndex.Part.of(status, row.values(), row.reasonAgainstValues(), tooFew),
                    DistrictIndex.Part.of(dynamics, row.changes(), row.reasonAgainstChanges(), tooFewChanges)));
        }
        return new IndexState(index, period, List.copyOf(districts), null);
    }

    private static @Nullable String tooFew(double[][] rows) {
        long whole = Arrays.stream(rows)
                .filter(row -> Arrays.stream(row).allMatch(Double::isFinite))
                .count();
        return whole < FEWEST_DISTRICTS
                ? "zu wenig Daten: %d von mindestens %d Gebieten".formatted(whole, FEWEST_DISTRICTS)
                : null;
    }

    private static IndexState absent(CompositeIndex index, String reason) {
        return new IndexState(index, null, List.of(), reason);
    }

    public CompositeIndex index() {
        return index;
    }

    /** The period of the values; absent when there is none. */
    public @Nullable Period period() {
        return period;
    }

    /** The districts for which the period was delivered, in the order of the catalogue. */
    public List<DistrictIndex> districts() {
        return districts;
    }

    /** Why there is no index at all, German; absent when there is one. */
    public @Nullable String reasonAgainst() {
        return reason;
    }
}
