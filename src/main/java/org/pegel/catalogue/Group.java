package org.pegel.catalogue;

/**
 * A group (Ausprägung) of people that an indicator is broken down by, with the definition that makes two values
 * comparable.
 *
 * @param id stable id, {@value #ALL} for everybody
 * @param name as people read it, German
 * @param definition what makes somebody belong to it; blank when the name says it
 */
public record Group(String id, String name, String definition) {
    /** The id of the group of everybody. */
    public static final String ALL = "insgesamt";
}
