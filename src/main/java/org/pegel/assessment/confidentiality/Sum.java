package org.pegel.assessment.confidentiality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parts that add up to a total: districts to the district around them, or groups to everybody.
 *
 * @param total id of the total
 * @param parts ids of the parts
 */
record Sum(String total, List<String> parts) {

    /** More than cases without an address or an entry explain: then the parts are not those of the total. */
    private static final double MOST_APART = 0.01;

    private static final double ROUNDING = 0.5;

    /** A count by the id of a part or the total; absent when it is not shown. */
    interface Counts {
        @Nullable
        Double of(String id);

        double slack(String id);
    }

    /** Whether the shown counts add up; absent when not all are shown, unless those that are exceed the total. */
    @Nullable
    Boolean addsUp(Counts counts) {
        Double whole = counts.of(total);
        if (whole == null) {
            return null;
        }
        boolean complete = true;
        double sum = 0;
        double open = ROUNDING + counts.slack(total);
        for (String part : parts) {
            Double count = counts.of(part);
            complete &= count != null;
            sum += count == null ? 0 : count;
            open += counts.slack(part);
        }
        double most = open + MOST_APART * Math.abs(whole);
        if (sum - whole > most) {
            return false;
        }
        return complete ? (Boolean) (whole - sum <= most) : null;
    }
}
