package org.pegel.assessment.disparity;

/**
 * One of the twelve classes of the Berlin index: where an area stands, and where it goes.
 *
 * @param status from the index of the values
 * @param dynamics from the index of their changes
 */
public record SocialClass(Status status, Dynamics dynamics) {

    /** Social status compared with the other areas. */
    public enum Status {
        HIGH,
        MIDDLE,
        LOW,
        VERY_LOW;

        /** Berlin's limits, in standard deviations. */
        public static final Limits LIMITS = new Limits(-1, 1, 1.5);

        /** The status at an index, with Berlin's limits. */
        public static Status of(double index) {
            return of(index, LIMITS);
        }

        /** The status at an index; an index on a limit belongs to the middle or the better side above it. */
        public static Status of(double index, Limits limits) {
            if (index < limits.high()) {
                return HIGH;
            }
            if (index <= limits.middle()) {
                return MIDDLE;
            }
            return index <= limits.low() ? LOW : VERY_LOW;
        }

        /**
         * Where a status ends.
         *
         * @param high an index below it is high status
         * @param middle up to it, it is middle
         * @param low up to it, it is low; very low above
         */
        public record Limits(double high, double middle, double low) {}
    }

    /** Change compared with the other areas. */
    public enum Dynamics {
        POSITIVE,
        STABLE,
        NEGATIVE;

        /** Berlin's limit, in standard deviations. */
        public static final double LIMIT = 1;

        /** The dynamics at an index of changes, with Berlin's limits. */
        public static Dynamics of(double index) {
            return of(index, -LIMIT, LIMIT);
        }

        /** The dynamics at an index of changes; on a limit it is stable. */
        public static Dynamics of(double index, double positiveBelow, double negativeAbove) {
            if (index < positiveBelow) {
                return POSITIVE;
            }
            return index > negativeAbove ? NEGATIVE : STABLE;
        }
    }

    /** The class of an area by both indices, with Berlin's limits. */
    public static SocialClass of(double status, double dynamics) {
        return new SocialClass(Status.of(status), Dynamics.of(dynamics));
    }
}
