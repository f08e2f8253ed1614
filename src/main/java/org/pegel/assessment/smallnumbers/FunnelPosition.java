package org.pegel.assessment.smallnumbers;

/** Where a place lies in the funnel around the city's value. */
public enum FunnelPosition {
    LOW_998,
    LOW_95,
    WITHIN,
    HIGH_95,
    HIGH_998;

    static FunnelPosition of(int side, boolean hint, boolean signal) {
        if (signal) {
            return side < 0 ? LOW_998 : HIGH_998;
        }
        if (hint) {
            return side < 0 ? LOW_95 : HIGH_95;
        }
        return WITHIN;
    }

    /** By standard errors from the city's value, with the 95 % and 99.8 % limits of the normal distribution. */
    public static FunnelPosition ofZ(double z) {
        return of(z < 0 ? -1 : 1, Math.abs(z) >= Quantiles.z(0.95), Math.abs(z) >= Quantiles.z(0.998));
    }

    /** Beyond the limit that only 0.2 % pass by chance. */
    public boolean isSignal() {
        return this == LOW_998 || this == HIGH_998;
    }
}
