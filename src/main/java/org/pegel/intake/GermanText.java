package org.pegel.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.District;
import org.pegel.catalogue.PeriodText;
import org.pegel.table.Cell;

/** Numbers and days as Germans write them. */
final class GermanText {

    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.GERMANY).withResolverStyle(ResolverStyle.STRICT));

    private GermanText() {}

    /** {@code 12,4}. */
    static String number(double number, int decimals) {
        return new BigDecimal(number)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString()
                .replace('.', ',');
    }

    /** {@code 21.422}. */
    static String count(int count) {
        return String.format(Locale.GERMANY, "%,d", count);
    }

    /** The day of a cell; absent when it says none. */
    static @Nullable LocalDate date(Cell cell) {
        LocalDate date = cell.date();
        String text = cell.trimmed();
        if (date != null || text == null) {
            return date;
        }
        return DAYS.stream()
                .flatMap(format -> date(text, format).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<LocalDate> date(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeParseException another) {
            return Optional.empty();
        }
    }

    /** Since when and until when a district exists, such as {@code gültig ab 01.05.2024}. */
    static String validity(District district) {
        LocalDate from = district.validFrom();
        LocalDate to = district.validTo();
        return "gültig"
                + (from == null ? "" : " ab " + PeriodText.day(from, Locale.GERMAN))
                + (to == null ? "" : " bis " + PeriodText.day(to, Locale.GERMAN));
    }
}
