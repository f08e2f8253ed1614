package org.pegel.catalogue;

/**
 * A monitoring, such as Bildungsmonitoring: a set of indicators with its readers.
 *
 * @param id stable id
 * @param name as people read it, German
 */
public record Monitoring(String id, String name) {}
