package org.pegel.rule;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the rules say, and about whom they could have spoken. */
public final class Verdict {
    private final List<Finding> findings;
    private final Supplier<Set<Subject>> subjects;
    private @Nullable Set<Subject> judged;

    Verdict(List<Finding> findings, Supplier<Set<Subject>> subjects) {
        this.findings = findings;
        this.subjects = subjects;
    }

    /** The findings, ordered by {@link Finding#ORDER}. */
    public List<Finding> findings() {
        return findings;
    }

    /** Every subject that was judged, with or without a finding, ordered; only their alerts may resolve. */
    public Set<Subject> judged() {
        Set<Subject> known = judged;
        if (known == null) {
            known = subjects.get();
            judged = known;
        }
        return known;
    }
}
