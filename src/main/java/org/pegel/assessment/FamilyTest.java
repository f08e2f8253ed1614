package org.pegel.assessment;

import java.util.OptionalDouble;

/** A test that is done for all districts of a cohort at once. */
public enum FamilyTest {
    /** The gap to the compared group widens. */
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
