package org.pegel.evaluation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pegel.alert.Cohort;

/** What evaluations remember, and the lock that lets one of them write at a time. */
public interface EvaluationStore {

    /**
     * Locks the municipality's row until the end of the surrounding transaction, so that neither another evaluation nor a
     * release of data gets between.
     *
     * @return the version of the released data, now fixed
     */
    long lock();

    /** The data sets that a run has seen. */
    Set<Cohort> inventory();

    /** Marks data sets as seen; those that are already stay so. */
    void addToInventory(Collection<Cohort> seen, Instant at);

    /** The withdrawals that no run has judged yet. */
    List<WithdrawnDelivery> unjudgedWithdrawals();

    /** Marks deliveries as judged. */
    void markJudged(Collection<String> deliveries);

    /** Marks every delivery that has changed what counts as judged. */
    void markAllJudged();

    /**
     * Whether a release or withdrawal waits for its evaluation, for instance after a crash.
     *
     * @param releasedBefore only those released before; later ones may just be on their way
     */
    boolean hasUnjudged(Instant releasedBefore);

    void save(EvaluationRun run);

    Optional<EvaluationRun> newestRun();

    /** The ids of the runs that were committed after one, oldest first; none when that one is not known. */
    List<String> runsAfter(String run);

    /** The newest run that judged everything, not only what had changed. */
    Optional<EvaluationRun> newestWholeRun();
}
