package org.pegel.plausibility;

import static org.pegel.observation.DeliveryCheck.Severity.CONSPICUOUS;
import static org.pegel.observation.DeliveryCheck.Severity.NOTICE;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.SpatialLevel;
import org.pegel.observation.DeliveryCheck;
import org.pegel.observation.Observation;
import org.pegel.plausibility.Slice.Layer;

/**
 * Counts of the districts that do not add up to the city's: values that are counts, numerators and denominators. Only where
 * the level nests in the city and the delivery has every district with a number; rounded counts may differ by what
 * rounding leaves open.
 */
record Sums() implements IndicatorCheck {
    static final String ID = "summe";
    private static final Set<String> COUNTS = Set.of("anzahl", "zahl", "personen", "einwohner", "fälle");

    /** More than cases without an address explain. */
    private static final double LARGE = 0.01;

    @Override
    public void look(Slice slice, Consumer<DeliveryCheck> found) {
        Map<Layer, Map<String, Observation>> layers = slice.layers();
        layers.forEach((layer, rows) -> {
            Map<String, Observation> cityRows =
                    layers.getOrDefault(new Layer(SpatialLevel.CITY, layer.group(), layer.period()), Map.of());
            Observation city = cityRows.get(District.CITY);
            List<District> districts = slice.districts(layer);
            if (city == null
                    || layer.level().equals(SpatialLevel.CITY)
                    || !nests(slice, districts)
                    || !isWhole(districts, rows)) {
                return;
            }
            if (isCount(slice.indicator())) {
                compare(slice, layer, "Werte", city, rows, Observation::value, found);
            }
            compare(slice, layer, "Zähler", city, rows, Observation::numerator, found);
            compare(slice, layer, "Nenner", city, rows, Observation::denominator, found);
        });
    }

    private static boolean isCount(Indicator indicator) {
        return indicator.denominator() == null
                && COUNTS.contains(indicator.unit().toLowerCase(Locale.GERMAN));
    }

    private static boolean nests(Slice slice, List<District> districts) {
        return districts.size() > 1 && districts.stream().allMatch(district -> leadsToCity(slice, district));
    }

    private static boolean leadsToCity(Slice slice, District district) {
        @Nullable District step = district;
        for (int steps = 0; step != null && steps < slice.catalogue().levels().size(); steps++) {
            String parent = step.parent();
            if (parent == null) {
                return false;
            }
            if (parent.equals(District.CITY)) {
                return true;
            }
            step = slice.catalogue().districts().get(parent);
        }
        return false;
    }

    private static boolean isWhole(List<District> districts, Map<String, Observation> rows) {
        return districts.stream().allMatch(district -> rows.containsKey(district.id()));
    }

    private interface Count extends Function<Observation, @Nullable Double> {}

    private static void compare(
            Slice slice,
            Layer layer,
            String what,
            Observation city,
            Map<String, Observation> rows,
            Count count,
            Consumer<DeliveryCheck> found) {
        Double total = count.apply(city);
        double sum = 0;
        double open = 0.5 + city.roundedTo() / 2.0;
        for (Observation row : rows.values()) {
            Double part = count.apply(row);
            if (part == null) {
                return;
            }
            sum += part;
            open += row.roundedTo() / 2.0;
        }
        if (total == null || Math.abs(sum - total) <= open) {
            return;
        }
        double share = total == 0 ? 1 : Math.abs(sum - total) / Math.abs(total);
        found.accept(new DeliveryCheck(
                ID,
                share > LARGE ? CONSPICUOUS : NOTICE,
                slice.indicator().id(),
                layer.level(),
                null,
                layer.group(),
                layer.period(),
                "%s: Die Summe der %s (%s) ist %s, die Gesamtstadt hat %s (Abweichung %s)."
                        .formatted(
                                Wording.place(slice, layer),
                                what,
                                rows.size() + " Gebiete",
                                Wording.number(sum),
                                Wording.number(total),
                                Wording.perCent(share)),
                Map.of("sum", sum, "city", total, "districts", rows.size())));
    }
}
