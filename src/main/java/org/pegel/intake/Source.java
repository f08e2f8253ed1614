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
    private final ReleaseMode release;
    private final @Nullable LocalDate published;
    private final Patterns files;
    private final @Nullable DeliveryCalendar calendar;
    private final Mapping mapping;

    Source(
            String id,
            String name,
            ReleaseMode release,
            @Nullable LocalDate published,
            Patterns files,
            @Nullable DeliveryCalendar calendar,
            Mapping mapping) {
        this.id = id;
        this.name = name;
        this.release = release;
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

    /** Who lets what it delivers count. */
    public ReleaseMode release() {
        return release;
    }

    /** The same source, delivering in the layout of the tidy file. */
    public Source asTidy() {
        return id.equals(TIDY)
                ? this
                : new Source(id, name, release, published, files, calendar, TidySource.mapping(mapping));
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

    /** Who releases its deliveries unseen; absent where a person or a check has to. */
    @Nullable
    String releasedBy() {
        return release == ReleaseMode.AUTOMATIC ? Delivery.AUTOMATIC : null;
    }

    Mapping mapping() {
        return mapping;
    }

    @Override
    public String toString() {
        return id;
    }
}
