package org.pegel.release;

import java.util.List;
import java.util.Optional;
import org.pegel.release.RuleSetVersion.State;

/** Keeps the versions of the rules with what they contain, and which of them is in force. */
public interface RuleSetStore {

    /** Locks the municipality's row until the end of the surrounding transaction, as evaluations do. */
    void lock();

    /** Number of the version in force; empty before the first. */
    Optional<Long> active();

    /** Puts a version in force. */
    void activate(long number);

    /**
     * Keeps a new version; to be called {@linkplain #lock() locked}.
     *
     * @param fresh its number does not count
     * @return the version with the number it got
     */
    RuleSetVersion add(RuleSetVersion fresh, RuleFiles files);

    /** Writes where a version stands now, and the steps that led there. */
    void save(RuleSetVersion version);

    Optional<RuleSetVersion> find(long number);

    /** The newest version first. */
    List<RuleSetVersion> all();

    /** What stands in the folders and can't be used; empty when it can. */
    default Optional<RuleSetVersion> faulty() {
        return all().stream().filter(version -> version.state() == State.FAULTY).findFirst();
    }

    /** The newest version without errors whose summary of a back-test is missing; empty when none is. */
    Optional<RuleSetVersion> newestUntried();

    /** What a version contains. */
    RuleFiles files(long number);
}
