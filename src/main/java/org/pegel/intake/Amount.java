package org.pegel.intake;

/**
 * A sum of base values, with what their rounding leaves open on either side.
 *
 * @param value the sum
 * @param open by how much it may differ, 0 for exact counts
 */
record Amount(double value, double open) {

    static final Amount ZERO = new Amount(0, 0);

    /** @param sign 1 or −1 */
    Amount plus(int sign, Figure figure, double roundedTo) {
        return new Amount(value + sign * figure.value(), open + Math.max(figure.baseRounding(), roundedTo / 2));
    }

    double low() {
        return value - open;
    }

    double high() {
        return value + open;
    }
}
