package org.pegel.notification;

/** A department that is told, with the strongest reason. */
public record Recipient(Department department, Reason reason) {}
