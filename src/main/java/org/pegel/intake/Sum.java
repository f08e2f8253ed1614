package org.pegel.intake;

import java.util.List;

/**
 * The sum of some columns less the sum of others, by header. Parts in the headers are those that the header of the value
 * has.
 */
record Sum(List<TextPattern> plus, List<TextPattern> minus) {

    /** There is no such number. */
    static final Sum NONE = new Sum(List.of(), List.of());

    Sum {
        plus = List.copyOf(plus);
        minus = List.copyOf(minus);
    }

    boolean isNone() {
        return plus.isEmpty() && minus.isEmpty();
    }
}
