package org.pegel.observation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What is remembered of deliveries beside their values. */
public interface DeliveryRecords {

    /** The steps of a delivery, oldest first. */
    List<DeliveryEvent> events(String delivery);

    /** What its checks said, in the order of the checks; empty when it was not checked. */
    List<DeliveryCheck> checks(String delivery);

    /** What it changed against what stood before its release, by indicator and period. */
    List<PeriodRevision> revisions(String delivery);

    /** Keeps anew what a delivery changes: what stands before may have changed while it waited. */
    void keepRevisions(String delivery, List<PeriodRevision> revisions);

    /** How many deliveries stand where, by source; states without any are left out. */
    Map<String, Map<DeliveryState, Integer>> counts();

    /** When the newest delivery came in that was neither refused nor withdrawn, by source. */
    Map<String, Instant> newest();
}
