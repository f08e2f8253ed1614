package org.pegel.notification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.pegel.catalogue.Period;

/** A finding's evidence, read with care: what is missing or of another kind is absent, never wrong and never an error. */
record Evidence(Map<?, ?> entries) {

    OptionalDouble number(String key) {
        return entries.get(key) instanceof Number number && Double.isFinite(number.doubleValue())
                ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }

    Optional<String> text(String key) {
        return entries.get(key) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    Optional<Period> period(String key) {
        return text(key).flatMap(Period::parse);
    }

    /** The maps of a list; other items are left out. */
    List<Evidence> list(String key) {
        return entries.get(key) instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(item -> new Evidence((Map<?, ?>) item))
                        .toList()
                : List.of();
    }
}
