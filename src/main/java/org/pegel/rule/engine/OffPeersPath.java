package org.pegel.rule.engine;

import java.util.Objects;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.RobustZ;
import org.pegel.rule.Limit;
import org.pegel.rule.Limits;

/** A district has changed otherwise than the other districts of its level. */
public final class OffPeersPath extends SeriesReason {
    private final Limits limits;

    public OffPeersPath(Assessment series, Limits limits) {
        super(series);
        this.limits = limits;
    }

    /** Whether a series has left the path. */
    public static boolean isIn(Assessment series, Limits limits) {
        RobustZ test = series.peers().peerChanges().of(series);
        return test != null && test.n() >= limits.count(Limit.PEERS_LEAST) && test.isBeyond(limits.get(Limit.PEERS_Z));
    }

    /** Whether it changed for the worse, compared with its peers. */
    public boolean isForTheWorse() {
        return series.indicator().direction().sign() * test().side() < 0;
    }

    @Override
    String statement() {
        return Wording.value(series) + "; die jüngste Veränderung je Jahr um "
                + Wording.change(series, test().change()) + " weicht deutlich von der in den " + test().n()
                + " anderen Gebieten der Ebene ab (dort im Median " + Wording.change(series, test().median()) + ")";
    }

    @Override
    void addTo(Evidence evidence) {
        RobustZ test = test();
        evidence.with("method", "robust-z-peers")
                .with("limit", limits.get(Limit.PEERS_Z))
                .with("yearlyChange", test.change())
                .with("median", test.median())
                .with("peers", test.n());
        if (test.hasZ()) {
            evidence.with("robustZ", test.z());
        }
    }

    private RobustZ test() {
        return Objects.requireNonNull(series.peers().peerChanges().of(series));
    }
}
