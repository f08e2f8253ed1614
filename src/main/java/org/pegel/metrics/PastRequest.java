package org.pegel.metrics;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;

/**
 * Which past somebody wants, and under which labels.
 *
 * @param from periods that end in this one or later; absent for all
 * @param to periods that end in this one or earlier; absent for all
 * @param limitsOf the day whose targets and thresholds hold throughout; absent for those in force at the end of each period
 * @param labels further labels for each series, such as job and instance, so that it is the one that is scraped
 */
public record PastRequest(
        @Nullable Period from, @Nullable Period to, @Nullable LocalDate limitsOf, Map<String, String> labels) {
    private static final Pattern A_LABEL = Pattern.compile("(?!__)([a-zA-Z_]\\w*)=(.+)");
    private static final Set<String> TAKEN = Stream.concat(
                    SeriesMetric.OF_THE_PAST.stream().map(SeriesMetric::metric), NameMetrics.ALL.stream())
            .flatMap(metric -> metric.labels().stream())
            .collect(Collectors.toUnmodifiableSet());

    public PastRequest {
        labels = new TreeMap<>(labels);
    }

    /**
     * Reads what somebody asks for.
     *
     * @param labels such as {@code job=pegel}
     * @throws IllegalArgumentException with a German message for the one who asks
     */
    public static PastRequest of(
            @Nullable Period from, @Nullable Period to, @Nullable LocalDate limitsOf, Collection<String> labels) {
        if (from != null && to != null && !from.start().isBefore(to.end())) {
            throw new IllegalArgumentException("Der Zeitraum %s liegt nach %s.".formatted(from, to));
        }
        Map<String, String> read = new TreeMap<>();
        for (String label : labels) {
            Matcher parts = A_LABEL.matcher(label);
            if (!parts.matches() || TAKEN.contains(parts.group(1))) {
                throw new IllegalArgumentException(
                        "„%s“ ist keine weitere Bezeichnung; erlaubt: NAME=WERT, etwa job=pegel, und kein Name von %s"
                                .formatted(label, new TreeSet<>(TAKEN)));
            }
            read.put(parts.group(1), parts.group(2));
        }
        return new PastRequest(from, to, limitsOf, read);
    }

    boolean includes(Period period) {
        return (from == null || period.end().isAfter(from.start()))
                && (to == null || !period.end().isAfter(to.end()));
    }
}
