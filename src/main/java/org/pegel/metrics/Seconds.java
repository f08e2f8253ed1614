package org.pegel.metrics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Times as Prometheus counts them. */
final class Seconds {
    static final double PER_DAY = 86_400;

    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;

    private Seconds() {}

    static double of(Duration duration) {
        return duration.toNanos() / NANOS;
    }

    /** Since the epoch. */
    static double of(Instant instant) {
        return instant.toEpochMilli() / MILLIS;
    }

    /** Since the epoch, in the zone of the machine, as people there see the day begin. */
    static double of(LocalDate day) {
        return of(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
