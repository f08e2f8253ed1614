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

    /** Whether the shown counts add up; absent when not all are shown. */
    @Nullable
    Boolean addsUp(Counts counts) {
        Double whole = counts.of(total);
        if (whole == null) {
            return null;
        }
        double sum = 0;
        double open = ROUNDING + counts.slack(total);
        for (String part : parts) {
            Double count = counts.of(part);
            if (count == null) {
                return null;
            }
            sum += count;
            open += counts.slack(part);
        }
        return Math.abs(sum - whole) <= open + MOST_APART * Math.abs(whole);
    }
}
