package org.pegel.assessment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An indicator on a level, for a group, at a period: what needs the other districts. Shared by their facts; computed when
 * the first of them asks, once, and only what is asked. Values that are protected, missing, not to be judged or not
 * reliable enough (see {@link Reliability}) stay out: neither do they get a number, nor do they bear on that of another.
 */
public final class Peers {

    private final List<Assessment> members;
    private final Map<FamilyTest, FalseDiscoveries> tests = new EnumMap<>(FamilyTest.class);
    private final List<EarlyWarnings> earlyWarnings = new ArrayList<>(1);
    private @Nullable Funnel funnel;
    private @Nullable PeerChanges changes;
    private @Nullable CommonTrend commonTrend;
    private boolean commonTrendKnown;
    private @Nullable Spread spread;
    private boolean spreadKnown;
    private @Nullable Map<String, Assessment> byDistrict;

    Peers(List<Assessment> members) {
        this.members = members;
        for (int place = 0; place < members.size(); place++) {
            members.get(place).join(this, place);
        }
    }

    /**
     * The p-values of a test over all districts, controlled for false discoveries: the family is indicator × level × group
     * × period × test.
     */
    public FalseDiscoveries falseDiscoveries(FamilyTest test) {
        return tests.computeIfAbsent(test, asked -> FalseDiscoveries.of(asked, members));
    }

    /** The member in a district; absent when there is none. */
    @Nullable
    Assessment of(String district) {
        if (byDistrict == null) {
            byDistrict = new HashMap<>();
            members.forEach(member -> byDistrict.put(member.districtId(), member));
        }
        return byDistrict.get(district);
    }

    /** Where the districts lie around the city's value. */
    public Funnel funnel() {
        if (funnel == null) {
            funnel = Funnel.of(members);
        }
        return funnel;
    }

    /** How the newest changes of the districts compare. */
    public PeerChanges peerChanges() {
        if (changes == null) {
            changes = PeerChanges.of(members);
        }
        return changes;
    }

    /** Whether the districts share one trend; absent when districts or periods in common are too few. */
    public @Nullable CommonTrend commonTrend() {
        if (!commonTrendKnown) {
            commonTrend = CommonTrend.of(members);
            commonTrendKnown = true;
        }
        return commonTrend;
    }

    /**
     * The probability that one of the districts crosses a limit within years.
     *
     * @param quiet years in which it must not have been beyond the limit, the newest included
     */
    public FirstCrossing firstCrossing(Assessment member, double limit, int years, int quiet) {
        return earlyWarnings(years).of(member, limit, quiet);
    }

    private EarlyWarnings earlyWarnings(int years) {
        for (EarlyWarnings known : earlyWarnings) {
            if (known.years() == years) {
                return known;
            }
        }
        EarlyWarnings learned = new EarlyWarnings(members, years);
        earlyWarnings.add(learned);
        return learned;
    }

    /** How unequally the value is spread over the districts; absent with fewer than two, or with negative values. */
    public @Nullable Spread spread() {
        if (!spreadKnown) {
            spread = Spread.of(members);
            spreadKnown = true;
        }
        return spread;
    }
}
