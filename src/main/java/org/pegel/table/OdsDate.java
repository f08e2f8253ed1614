package org.pegel.table;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The dates of OpenDocument tables: ISO, with or without the time of day. */
final class OdsDate {

    private OdsDate() {}

    /** A date, or an error cell for what is none. */
    static Cell of(@Nullable String text) {
        String iso = String.valueOf(text);
        try {
            LocalDateTime time = iso.contains("T")
                    ? LocalDateTime.parse(iso)
                    : LocalDate.parse(iso).atStartOfDay();
            boolean midnight = time.toLocalTime().equals(LocalTime.MIDNIGHT);
            return new Cell(Cell.Kind.DATE, midnight ? time.toLocalDate().toString() : time.toString(), null);
        } catch (DateTimeParseException notADate) {
            return OdsRow.error(iso);
        }
    }
}
