package org.pegel.assessment.trend;

/** Both ends belong to it; finite, low is never above high. */
public record Interval(double low, double high) {}
