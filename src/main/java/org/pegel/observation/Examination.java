package org.pegel.observation;

import java.util.List;

/**
 * What looking at a delivery came to, before any of its values count.
 *
 * @param checks what its checks say
 * @param revisions what it changes
 * @param summary of the checks, one German sentence
 * @param releases whether it may count without a person
 */
public record Examination(
        List<DeliveryCheck> checks, List<PeriodRevision> revisions, String summary, boolean releases) {

    public Examination {
        checks = List.copyOf(checks);
        revisions = List.copyOf(revisions);
    }
}
