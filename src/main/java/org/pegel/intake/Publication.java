package org.pegel.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pegel.table.Cell;

/** The day on which a value was made known. */
final class Publication {

    private final @Nullable LocalDate stated;
    private final LocalDate today;

    /** @param stated by the mapping, for all values */
    Publication(@Nullable LocalDate stated, LocalDate today) {
        this.stated = stated;
        this.today = today;
    }

    /**
     * By its own column, else by the mapping, else the end of its period plus the indicator's delivery lag, but not
     * later than today.
     *
     * @return absent when the column says something else than a day, which rejects the row
     */
    @Nullable
    LocalDate of(Subject subject, Candidate candidate) {
        Cell cell = candidate.cell(Role.PUBLISHED);
        if (!cell.isBlank()) {
            LocalDate day = GermanText.date(cell);
            if (day == null) {
                candidate.reject(Role.PUBLISHED, "Veröffentlichung ist kein Tag; erlaubt: 22.11.2026 oder 2026-11-22");
            }
            return day;
        }
        if (stated != null) {
            return stated;
        }
        LocalDate expected = subject.period().end().plus(subject.indicator().deliveryLag());
        return expected.isAfter(today) ? today : expected;
    }
}
