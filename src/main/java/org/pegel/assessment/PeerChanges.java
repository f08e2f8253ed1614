package org.pegel.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;

/**
 * Whether a district leaves the path of its peers: its newest change over a year among those of the other districts of its
 * level, by the modified z-score of Iglewicz and Hoaglin ({@link RobustZ}): 0.6745·(x − median)/MAD, the district itself
 * left out of median and MAD.
 *
 * <p>The change is (newest value − the one before) ÷ the years between, of parts of a year against the same part of the
 * year before; peers are only those whose two values are of the same two periods. So what moves all districts alike, a new
 * law or a warm winter, moves nobody off the path.
 *
 * <p>Pitfalls: small districts swing more than large ones, and look as if they left the path more often; the Mindestbasis
 * keeps the smallest out. With fewer than five peers there is no score, and with fewer than eight one peer more or less
 * decides. One year is no trend: it says that something happened there alone, not that it lasts.
 */
public final class PeerChanges {

    /** Fewest peers for a score. */
    public static final int FEWEST_PEERS = RobustZ.FEWEST_CHANGES;

    private static final double ROUNDING = 1e-12;

    private final Map<Assessment, Change> changes = new HashMap<>();
    private final Map<Period, List<Change>> byStart = new HashMap<>();

    private record Change(Assessment of, Period since, double perYear, double largest) {}

    private PeerChanges() {}

    static PeerChanges of(List<Assessment> members) {
        PeerChanges all = new PeerChanges();
        for (Assessment member : members) {
            Change change = member.reliability().isComparable() ? change(member) : null;
            if (change != null) {
                all.changes.put(member, change);
                all.byStart
                        .computeIfAbsent(change.since(), since -> new ArrayList<>())
                        .add(change);
            }
        }
        return all;
    }

    private static @Nullable Change change(Assessment member) {
        ComparableValues values = member.comparable().sameSeason();
        int last = values.n() - 1;
        if (last < 1) {
            return null;
        }
        double perYear = values.changePerYear(last - 1, last);
        double largest = Math.max(Math.abs(values.value(last)), Math.abs(values.value(last - 1)));
        Period since = member.series().period(values.at(last - 1));
        return Double.isFinite(perYear) ? new Change(member, since, perYear, largest) : null;
    }

    /** A district's change among those of its peers; absent when it has none, or fewer than five peers have one. */
    public @Nullable RobustZ of(Assessment member) {
        Change own = changes.get(member);
        if (own == null || peers(own) < FEWEST_PEERS) {
            return null;
        }
        List<Change> all = byStart.getOrDefault(own.since(), List.of());
        double[] others = all.stream()
                .filter(change -> change.of() != member)
                .mapToDouble(Change::perYear)
                .toArray();
        double largest = all.stream().mapToDouble(Change::largest).max().orElse(0);
        return RobustZ.of(others, own.perYear(), ROUNDING * largest);
    }

    /** Why a district has no score, German; absent when it has one. */
    @Nullable
    String reasonAgainst(Assessment member) {
        if (member.reliability().reasonAgainstComparison() != null) {
            return member.reliability().reasonAgainstComparison();
        }
        Change own = changes.get(member);
        if (own == null) {
            return "kein früherer vergleichbarer Wert";
        }
        return peers(own) < FEWEST_PEERS
                ? "zu wenig Daten: %d von mindestens %d anderen Gebieten".formatted(peers(own), FEWEST_PEERS)
                : null;
    }

    private int peers(Change own) {
        return byStart.getOrDefault(own.since(), List.of()).size() - 1;
    }
}
