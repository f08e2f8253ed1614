package org.pegel.catalogue;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day of each year, written {@code 30.06.}. */
final class DayOfYear {

    private static final Pattern FORM = Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.");

    private DayOfYear() {}

    static Optional<MonthDay> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(MonthDay.of(Integer.parseInt(form.group(2)), Integer.parseInt(form.group(1))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
