package org.pegel.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.FunnelPlace;
import org.pegel.assessment.GroupGap;
import org.pegel.assessment.RobustZ;
import org.pegel.assessment.ValueInterval;

/**
 * How a series stands to others at the same period. What can't be computed is left out.
 *
 * @param city the city's value
 * @param distanceToCity value minus the city's
 * @param funnel where the district lies around the city's value
 * @param peers how its newest change over a year compares with those of the other districts of its level
 * @param gap how far its group lies from the group it is compared with
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComparisonEntry(
        @Nullable Double city,
        @Nullable Double distanceToCity,
        @Nullable FunnelEntry funnel,
        @Nullable PeersEntry peers,
        @Nullable GapEntry gap) {

    private static final double SIGNAL = 0.998;

    /** Two-sided p, the limits between which 99.8 % lie by chance, and by how much more than chance the districts differ. */
    public record FunnelEntry(
            double p, boolean exact, double low, double high, double overdispersion, int districts, boolean beyond) {}

    /** The change per year, the median of the peers' changes, and the score between them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PeersEntry(double change, double median, @Nullable Double robustZ, int peers) {}

    /**
     * The gap now and first, over so many periods, and whether it widens; the ratio of the two values; intervals of both.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GapEntry(
            String group,
            double value,
            @Nullable ValueInterval interval,
            @Nullable Double ratio,
            @Nullable ValueInterval ratioInterval,
            double first,
            int n,
            @Nullable Double changePerYear,
            @Nullable Double pWidening) {}

    /** Absent when there is nothing to compare with. */
    static @Nullable ComparisonEntry of(Assessment assessment) {
        ComparisonEntry entry = new ComparisonEntry(
                assessment.hasCityValue() ? assessment.cityValue() : null,
                assessment.hasDistanceToCity() ? assessment.distanceToCity() : null,
                funnel(assessment.peers().funnel().of(assessment)),
                peers(assessment.peers().peerChanges().of(assessment)),
                gap(assessment.gap()));
        return entry.isEmpty() ? null : entry;
    }

    private boolean isEmpty() {
        return city == null && funnel == null && peers == null && gap == null;
    }

    private static @Nullable FunnelEntry funnel(@Nullable FunnelPlace place) {
        return place == null
                ? null
                : new FunnelEntry(
                        place.p(),
                        place.isExact(),
                        place.lowerLimit(SIGNAL),
                        place.upperLimit(SIGNAL),
                        place.overdispersion(),
                        place.districts(),
                        place.isBeyond(SIGNAL));
    }

    private static @Nullable PeersEntry peers(@Nullable RobustZ test) {
        return test == null
                ? null
                : new PeersEntry(test.change(), test.median(), test.hasZ() ? test.z() : null, test.n());
    }

    private static @Nullable GapEntry gap(@Nullable GroupGap gap) {
        return gap == null
                ? null
                : new GapEntry(
                        gap.other().groupId(),
                        gap.difference(),
                        gap.uncertainty().interval(),
                        gap.uncertainty().hasRatio() ? gap.uncertainty().ratio() : null,
                        gap.uncertainty().ratioInterval(),
                        gap.firstDifference(),
                        gap.n(),
                        Numbers.orNull(gap.changePerYear()),
                        Numbers.orNull(gap.wideningP()));
    }
}
