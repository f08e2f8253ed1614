package org.pegel.musterstadt;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.Indicator;

/** Writes series as tidy files: one per source and step of the sample. */
final class TidyFiles {

    private static final String HEADER = "indicator,district,group,period,value,numerator,denominator,quality\n";

    private final Catalogue catalogue;
    private final Planted planted;
    private final Map<String, StringBuilder> files = new TreeMap<>();

    TidyFiles(Catalogue catalogue, Planted planted) {
        this.catalogue = catalogue;
        this.planted = planted;
    }

    /** The files by name, such as {@code bestand/schulamt.csv}. */
    Map<String, String> of(List<Line> lines) {
        List<String> order = List.copyOf(catalogue.indicators().keySet());
        lines.stream()
                .sorted(Comparator.comparingInt(line -> order.indexOf(line.indicator)))
                .forEach(this::write);
        Map<String, String> texts = new TreeMap<>();
        files.forEach((name, text) -> texts.put(name, text.toString()));
        return texts;
    }

    private void write(Line line) {
        Indicator indicator = catalogue.indicator(line.indicator);
        Double factor = indicator.factor();
        for (Line.Point point : line.points()) {
            if (planted.isLate(indicator.source(), point.tick())) {
                continue;
            }
            boolean last = point.tick().deliveryYear() == Tick.LAST_YEAR;
            OptionalDouble first = planted.firstDelivered(line, point.tick());
            if (first.isPresent() && factor != null) {
                long numerator = Math.round(first.getAsDouble() * point.denominator() / factor);
                Line before = new Line(line.indicator, line.district, line.group);
                before.add(point.tick(), numerator, point.denominator(), factor);
                append("bestand", indicator, line, before.last(), "provisional");
            }
            append(
                    last || first.isPresent() ? "2025" : "bestand",
                    indicator,
                    line,
                    point,
                    first.isPresent() ? "revised" : "");
        }
    }

    private void append(String step, Indicator indicator, Line line, Line.Point point, String quality) {
        StringBuilder file =
                files.computeIfAbsent(step + "/" + indicator.source() + ".csv", name -> new StringBuilder(HEADER));
        file.append(line.indicator)
                .append(',')
                .append(line.district)
                .append(',')
                .append(line.group);
        file.append(',')
                .append(point.tick().period())
                .append(',')
                .append(plain(point.value()))
                .append(',');
        if (point.denominator() > 0) {
            file.append(point.numerator()).append(',').append(point.denominator());
        } else {
            file.append(',');
        }
        file.append(',').append(quality).append('\n');
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
