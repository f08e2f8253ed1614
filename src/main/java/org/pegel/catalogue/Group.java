package org.pegel.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A group (Ausprägung) of people that an indicator is broken down by, with the definition that makes two values
 * comparable.
 *
 * @param id stable id, {@value #ALL} for everybody
 * @param name as people read it, German
 * @param definition what makes somebody belong to it; blank when the name says it
 * @param comparedWith id of the group that its gap is measured to, of the same definition; absent when there is none
 */
public record Group(String id, String name, String definition, @Nullable String comparedWith) {
    /** The id of the group of everybody. */
    public static final String ALL = "insgesamt";

    /** A group that is compared with no other. */
    public Group(String id, String name, String definition) {
        this(id, name, definition, null);
    }
}
