package org.pegel.intake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;
import org.pegel.observation.Observation;
import org.pegel.observation.Quality;

/** What the files beside the one that is read say, by district, group and period. */
final class CompanionValues {

    private static final int MOST = 2_000_000;
    private static final int DECIMALS = 10;
    private static final StatedQuality NO_BASES =
            new StatedQuality(Quality.MISSING, 0, "nicht zu berechnen, Zähler oder Nenner fehlt");

    private final boolean computes;
    private final Map<Companion, Map<Key, Double>> numbers = new LinkedHashMap<>();

    private record Key(String district, String group, Period period) {}

    /** @param computes whether the delivered number is the numerator, from which the value is computed */
    CompanionValues(boolean computes) {
        this.computes = computes;
    }

    /** Takes a value of such a file; what has none says nothing. */
    void add(Companion companion, Observation observation) {
        Double value = observation.value();
        if (value == null) {
            return;
        }
        Map<Key, Double> known = numbers.computeIfAbsent(companion, none -> new HashMap<>());
        Key key = new Key(observation.key().district(), observation.key().group(), observation.period());
        Double before = known.put(key, value);
        if (before != null && !before.equals(value)) {
            throw new RefusedException("Begleitdatei „%s“ nennt zwei Zahlen für %s, %s, %s"
                    .formatted(observation.origin().file(), key.district(), key.group(), key.period()));
        }
        if (known.size() > MOST) {
            throw new RefusedException("Begleitdatei „" + observation.origin().file() + "“ hat zu viele Werte");
        }
    }

    /** The numbers of a row with what these files add. */
    Values complete(Values read, Subject subject) {
        if (!computes && numbers.isEmpty()) {
            return read;
        }
        Figure figure = read.figure();
        Amount numerator = computes && figure != null ? new Amount(figure.value(), 0) : read.numerator();
        numerator = numerator == null ? amount(Role.NUMERATOR, subject) : numerator;
        Amount denominator = read.denominator() == null ? amount(Role.DENOMINATOR, subject) : read.denominator();
        if (!computes || figure == null) {
            return new Values(figure, numerator, denominator, read.quality());
        }
        Double factor = subject.indicator().factor();
        if (factor == null || numerator == null || denominator == null || denominator.value() == 0) {
            return new Values(null, numerator, denominator, NO_BASES);
        }
        double value = factor * numerator.value() / denominator.value();
        return new Values(new Figure(value, DECIMALS), numerator, denominator, read.quality());
    }

    private @Nullable Amount amount(Role role, Subject subject) {
        Key key = new Key(subject.district().id(), subject.group(), subject.period());
        for (Map.Entry<Companion, Map<Key, Double>> entry : numbers.entrySet()) {
            Companion companion = entry.getKey();
            Double number = companion.delivers() == role
                            && companion.isFor(subject.indicator().id())
                    ? entry.getValue().get(key)
                    : null;
            if (number != null) {
                return new Amount(number, 0);
            }
        }
        return null;
    }
}
