package org.pegel.rule;

import java.util.Collection;
import org.pegel.assessment.Assessment;

/**
 * Lets the rules speak: one session per district over its assessments, then fields, levels and sources. Holds no state
 * between calls and may be shared between threads.
 */
public final class Judge {

    public Judge(RuleSet rules) {}

    /**
     * Judges whole districts and whole levels: a field is judged by the assessments of its district, a level by those of
     * its districts that are handed over here.
     *
     * @param assessments each series once, in any order; sorted by series is fastest
     * @param deliveries what the sources owe, each source once
     * @return the same verdict for the same facts, in whatever order they come
     * @throws IllegalArgumentException when a series or a source comes twice
     */
    public Verdict judge(Collection<Assessment> assessments, Collection<DeliveryStatus> deliveries) {
        throw new UnsupportedOperationException();
    }
}
