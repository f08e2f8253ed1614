package org.pegel.release;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that a thing says, as people read it.
 *
 * @param name what it is called; blank for what the thing is mainly about
 * @param text what it says; absent or blank when nothing
 */
record Attribute<T>(String name, Function<T, @Nullable Object> text) {

    static <T> Attribute<T> of(String name, Function<T, @Nullable Object> text) {
        return new Attribute<>(name, text);
    }

    String of(T thing) {
        Object said = text.apply(thing);
        String words =
                said == null ? "" : said.toString().replaceAll("\\s+", " ").strip();
        return words.isEmpty() ? "–" : words;
    }

    /** What is different in one thing against another: {@code Zieljahr 2030 → 2032}. */
    static <T> Stream<String> changes(T old, T fresh, List<Attribute<T>> attributes) {
        return attributes.stream()
                .filter(attribute -> !attribute.of(old).equals(attribute.of(fresh)))
                .map(attribute -> attribute.name() + (attribute.name().isEmpty() ? "" : " ") + attribute.of(old) + " → "
                        + attribute.of(fresh));
    }

    /** All of it: {@code 35 %, Zieljahr 2030}; what is not said is left out. */
    static <T> String all(T thing, List<Attribute<T>> attributes) {
        return String.join(
                ", ",
                attributes.stream()
                        .filter(attribute -> !attribute.of(thing).equals("–"))
                        .map(attribute -> (attribute.name() + " " + attribute.of(thing)).strip())
                        .toList());
    }
}
