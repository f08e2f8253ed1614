package org.pegel.notification;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.PeriodText;
import org.pegel.catalogue.ValueText;

/** Numbers of an evidence as the reader writes them; absent where the evidence has none. */
record Figures(Words words) {

    Optional<String> value(Indicator indicator, OptionalDouble number) {
        return number.isPresent()
                ? Optional.of(ValueText.of(indicator, number.getAsDouble(), words.locale()))
                : Optional.empty();
    }

    /** {@code 22,0 % (2025)}. */
    Optional<String> dated(Indicator indicator, Evidence evidence, String value, String period) {
        return value(indicator, evidence.number(value)).map(text -> evidence.period(period)
                .map(of -> text + " (" + PeriodText.of(of, words.locale()) + ")")
                .orElse(text));
    }

    /** {@code +1,2 Prozentpunkte}. */
    Optional<String> change(Indicator indicator, OptionalDouble change) {
        return change.isPresent()
                ? Optional.of(ValueText.change(indicator, change.getAsDouble(), words.locale()))
                : Optional.empty();
    }

    /** {@code 1,2 Prozentpunkte}. */
    Optional<String> distance(Indicator indicator, OptionalDouble distance) {
        return distance.isPresent()
                ? Optional.of(ValueText.distance(indicator, distance.getAsDouble(), words.locale()))
                : Optional.empty();
    }

    /** {@code 1,5}. */
    Optional<String> decimal(OptionalDouble number) {
        return number.isPresent()
                ? Optional.of(ValueText.number(number.getAsDouble(), 1, words.locale()))
                : Optional.empty();
    }

    Optional<String> count(Evidence evidence, String key) {
        OptionalDouble number = evidence.number(key);
        return number.isPresent()
                ? Optional.of(ValueText.number(number.getAsDouble(), 0, words.locale()))
                : Optional.empty();
    }

    /** The day as it stands if it can't be read. */
    String day(String iso) {
        try {
            return PeriodText.day(LocalDate.parse(iso), words.locale());
        } catch (DateTimeParseException notADay) {
            return iso;
        }
    }
}
