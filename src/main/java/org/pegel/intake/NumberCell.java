package org.pegel.intake;

/** What a cell says in a column of numbers. */
sealed interface NumberCell {

    /** Nothing stands there. */
    record Empty() implements NumberCell {}

    /** A number. */
    record Given(Figure figure) implements NumberCell {}

    /** A sign in the place of a number. */
    record Sign(Signs.Meaning meaning) implements NumberCell {}

    /** Something else. */
    record Unreadable(String reason) implements NumberCell {}
}
