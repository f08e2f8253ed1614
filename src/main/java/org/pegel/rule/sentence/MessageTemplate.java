package org.pegel.rule.sentence;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a finding says: text, with gaps for a fixed set of facts. Text stays text, whatever stands in it. Immutable.
 *
 * @param parts in their order
 */
public record MessageTemplate(List<Part> parts) {
    public MessageTemplate {
        parts = List.copyOf(parts);
    }

    /** Text or a gap. */
    public sealed interface Part {}

    /** Stands as it is. */
    public record Text(String text) implements Part {}

    /** Stands for a fact. */
    public record Gap(Placeholder placeholder) implements Part {}

    /** The message, with what each placeholder stands for. */
    public String fill(Function<Placeholder, String> facts) {
        return parts.stream()
                .map(part -> part instanceof Gap gap ? facts.apply(gap.placeholder()) : ((Text) part).text())
                .collect(Collectors.joining());
    }
}
