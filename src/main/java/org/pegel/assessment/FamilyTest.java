package org.pegel.assessment;

import java.util.OptionalDouble;

/** A test that is done for all districts of a level at once. */
public enum FamilyTest {
    /** The series gets worse, by Mann-Kendall's one-sided test. */
    WORSENING {
        @Override
        OptionalDouble p(Assessment member) {
            return member.reliability().isTestable() ? member.trend().pWorsening() : OptionalDouble.empty();
        }
    },
    /** The level of the series has changed, by Pettitt's test. */
    CHANGE_POINT {
        @Override
        OptionalDouble p(Assessment member) {
            ChangePoint change =
                    member.reliability().isTestable() ? member.trend().changePoint() : null;
            return change == null ? OptionalDouble.empty() : OptionalDouble.of(change.p());
        }
    },
    /** The gap to the compared group widens, by Mann-Kendall's one-sided test of its size. */
    GAP_WIDENS {
        @Override
        OptionalDouble p(Assessment member) {
            GroupGap gap = member.gap();
            return gap == null || member.reliability().reasonAgainstGap(gap) != null
                    ? OptionalDouble.empty()
                    : gap.wideningP();
        }
    };

    /** A district's p; absent when it has too little data for the test, or the test has none. */
    abstract OptionalDouble p(Assessment member);
}
