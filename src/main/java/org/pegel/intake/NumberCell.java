package org.pegel.intake;

/** What a cell says in a column of numbers. */
sealed interface NumberCell {

    /** Nothing stands there. */
    record Empty() implements NumberCell {}

    /** A number, and what a mark beside it says; {@link StatedQuality#FINAL} without one. */
    record Given(Figure figure, StatedQuality quality) implements NumberCell {}

    /** A sign in the place of a number. */
    record Sign(Signs.Meaning meaning) implements NumberCell {}

    /** Something else. */
    record Unreadable(String reason) implements NumberCell {}
}
