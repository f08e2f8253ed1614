package org.pegel.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator on a level, for a group, at a period: what needs the other districts. Shared by their facts; computed when
 * the first of them asks, once, and only what is asked. Values that are protected, missing, not to be judged or not
 * reliable enough (see {@link Reliability}) stay out: neither do they get a number, nor do they bear on that of another.
 */
public final class Cohort {

    private final List<Assessment> members;
    private @Nullable Funnel funnel;
    private @Nullable PeerChanges changes;

    Cohort(List<Assessment> members) {
        this.members = members;
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
}
