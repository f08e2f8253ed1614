package org.pegel.intake;

/**
 * A number as it was delivered, with what its rounding leaves open.
 *
 * @param value the number
 * @param decimals how many decimals were given
 */
record Figure(double value, int decimals) {

    private static final int MOST = 15;

    /** From the text and what it was read as: {@code 6,3} has one decimal, {@code 1.234} none when it is a thousand. */
    static Figure of(String text, double value) {
        int mark = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
        if (mark < 0) {
            return new Figure(value, 0);
        }
        String decimals = digits(text.substring(mark));
        boolean isDecimalMark =
                Double.parseDouble("0" + digits(text.substring(0, mark)) + "." + decimals + "0") == Math.abs(value);
        return new Figure(value, isDecimalMark ? Math.min(decimals.length(), MOST) : 0);
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character >= '0' && character <= '9') {
                digits.append(character);
            }
        }
        return digits.toString();
    }

    /** Half a unit of the last digit. */
    double halfUnit() {
        return 0.5 * Math.pow(10, -decimals);
    }

    /** What rounding leaves open in a base value: counts are exact, means and areas with decimals are not. */
    double baseRounding() {
        return decimals == 0 ? 0 : halfUnit();
    }
}
