package org.pegel.catalogue;

/**
 * A field of action (Handlungsfeld).
 *
 * @param id stable id
 * @param name as people read it, German
 */
public record FieldOfAction(String id, String name) {}
