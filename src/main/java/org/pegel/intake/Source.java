package org.pegel.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.DeliveryCalendar;
import org.pegel.observation.Delivery;

/** A source of files and how to read them: one mapping of {@code quellen/*.yaml}, or the tidy file. Immutable. */
public final class Source {

    /** The id of the built-in source of tidy files. */
    public static final String TIDY = "tidy";

    private final String id;
    private final String name;
    private final boolean automaticRelease;
    private final @Nullable LocalDate published;
    private final Patterns files;
    private final @Nullable DeliveryCalendar calendar;
    private final Mapping mapping;

    Source(
            String id,
            String name,
            boolean automaticRelease,
            @Nullable LocalDate published,
            Patterns files,
            @Nullable DeliveryCalendar calendar,
            Mapping mapping) {
        this.id = id;
        this.name = name;
        this.automaticRelease = automaticRelease;
        this.published = published;
        this.files = files;
        this.calendar = calendar;
        this.mapping = mapping;
    }

    /** Stable id, such as {@code muenchen-2023}. */
    public String id() {
        return id;
    }

    /** As people read it, German. */
    public String name() {
        return name;
    }

    /** Whether what it delivers counts at once; otherwise a person releases it. */
    public boolean automaticRelease() {
        return automaticRelease;
    }

    /** The day on which all its values were made known; absent when each period has its own. */
    public @Nullable LocalDate published() {
        return published;
    }

    /** Whether a file of this name is one of its files ({@code dateien}); false where the mapping does not say. */
    public boolean delivers(String fileName) {
        return files.includes(fileName);
    }

    /** When it delivers; absent where the mapping does not say. */
    public @Nullable DeliveryCalendar calendar() {
        return calendar;
    }

    /** Who releases its deliveries; absent where a person has to. */
    @Nullable
    String releasedBy() {
        return automaticRelease ? Delivery.AUTOMATIC : null;
    }

    Mapping mapping() {
        return mapping;
    }

    @Override
    public String toString() {
        return id;
    }
}
