package org.pegel.rule.sentence;

import org.jspecify.annotations.Nullable;

/**
 * A gap of a sentence form.
 *
 * @param name unique within its form
 * @param type what it takes
 * @param choices name of the list of words in {@code saetze.yaml}; absent unless the type is {@link SlotType#CHOICE}
 */
public record Slot(String name, SlotType type, @Nullable String choices) {}
