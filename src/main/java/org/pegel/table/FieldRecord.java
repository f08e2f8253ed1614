package org.pegel.table;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row whose cells are read as fields, wherever they stand. */
interface FieldRecord extends HeaderedTable.Record {

    /** What stands below this header, and how it is read. */
    Field field(String header);

    /** Where what is wrong is noted. */
    Problems problems();

    @Override
    default String requiredText(String header) {
        return field(header).required();
    }

    @Override
    default @Nullable Double number(String header) {
        return field(header).number();
    }

    @Override
    default boolean isPercent(String header) {
        String text = text(header);
        return text != null && text.endsWith("%");
    }

    @Override
    default @Nullable Integer wholeNumber(String header) {
        return field(header).wholeNumber();
    }

    @Override
    default @Nullable Integer year(String header) {
        return field(header).year();
    }

    @Override
    default @Nullable LocalDate date(String header) {
        return field(header).date();
    }

    @Override
    default @Nullable Boolean flag(String header) {
        return field(header).flag();
    }

    @Override
    default <E> @Nullable E choice(String header, Map<String, E> choices) {
        return field(header).choice(choices);
    }

    @Override
    default void error(String header, String message, @Nullable String allowed) {
        problems().error(place(header), text(header), message, allowed);
    }

    @Override
    default void warning(String header, String message, @Nullable String allowed) {
        problems().warning(place(header), text(header), message, allowed);
    }
}
