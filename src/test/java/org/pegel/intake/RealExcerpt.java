package org.pegel.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.intake.SaidTable.Said;
import org.pegel.observation.Observation;
import org.pegel.observation.Quality;

/**
 * The beginning of a real file, and what the sentences of its mapping mean, so that another opinion about each value can
 * be formed. Which series a row speaks of is learned from the file as the office wrote it.
 *
 * @param labels columns that name the series, the last one the district
 * @param bases columns of the numerator, added up; the last is the denominator
 * @param mark the decimal mark that the mapping states, else nothing
 * @param thousands whether the mapping allows thousands marks
 * @param absent what further stands for no value
 */
record RealExcerpt(
        String source,
        String year,
        List<String> labels,
        String value,
        List<String> bases,
        String mark,
        boolean thousands,
        String absent,
        Map<String, String> series) {

    private static final double CLOSE = 1e-9;

    static RealExcerpt munich2014() {
        return new RealExcerpt(
                "muenchen-2014",
                "JAHR",
                List.of("INDIKATOR_BEZEICHNUNG", "INDIKATOR_AUSPRAEGUNG", "NAME"),
                "INDIKATOR_WERT",
                List.of("BASISWERT_1", "BASISWERT_2"),
                ",",
                false,
                "-88888888",
                new HashMap<>());
    }

    static RealExcerpt munich2023() {
        return munich("muenchen-2023", List.of("Basiswert 1", "Basiswert 2"), "", true);
    }

    static RealExcerpt munich2025() {
        return munich(
                "muenchen-2025",
                List.of("Basiswert.1", "Basiswert.2", "Basiswert.3", "Basiswert.4", "Basiswert.5"),
                ".",
                false);
    }

    private static RealExcerpt munich(String source, List<String> bases, String mark, boolean thousands) {
        return new RealExcerpt(
                source,
                "Jahr",
                List.of("Indikator", "Ausprägung", "Raumbezug"),
                "Indikatorwert",
                bases,
                mark,
                thousands,
                "NA",
                new HashMap<>());
    }

    /** Columns without which no row says anything. */
    Set<String> needed() {
        Set<String> needed = new HashSet<>(labels);
        needed.add(year);
        needed.add(value);
        return needed;
    }

    /** From the file as it is. */
    void learn(SaidTable table, Observation observation) {
        series.put(
                labelsOf(table, observation.origin().row()), observation.key().toString());
    }

    private String labelsOf(SaidTable table, int line) {
        StringBuilder key = new StringBuilder();
        for (String label : labels) {
            key.append('|').append(SaidTable.normal(table.cell(line, label).text()));
        }
        return key.toString();
    }

    /** A district may also be called by its name or its number alone. */
    private @Nullable String seriesOf(String said) {
        String series = this.series.get(said);
        if (series != null) {
            return series;
        }
        int district = said.lastIndexOf('|') + 1;
        String number = said.substring(district).replaceFirst("^0+(?=[0-9])", "");
        List<String> fitting = this.series.keySet().stream()
                .filter(known -> known.startsWith(said.substring(0, district)))
                .filter(known -> List.of(known.substring(district)
                                        .replaceFirst("^0+", "")
                                        .split(" ", 2))
                                .contains(number)
                        || known.substring(district).replaceFirst("^0+", "").equals(number))
                .map(this.series::get)
                .distinct()
                .toList();
        return fitting.size() == 1 ? fitting.get(0) : null;
    }

    /** Whether the row is one that the office's file had. */
    boolean speaksOfSeries(SaidTable table, int line) {
        return seriesOf(labelsOf(table, line)) != null;
    }

    /** Why an observation is not what its row says; absent when it is. */
    @Nullable
    String contradiction(SaidTable table, Observation observation) {
        int line = observation.origin().row();
        if (!table.has(line)) {
            return "no such row";
        }
        String said = seriesOf(labelsOf(table, line));
        if (!observation.key().toString().equals(said)) {
            return "series " + observation.key() + ", said " + said + " by " + labelsOf(table, line);
        }
        Said year = table.cell(line, this.year);
        String period = year.number() == null
                ? SaidNumber.trimmed(year.text())
                : String.valueOf(year.number().intValue());
        if (!observation.period().toString().equals(period)) {
            return "period " + observation.period() + ", said " + period;
        }
        if (observation.quality() == Quality.CONFIDENTIAL) {
            return null;
        }
        String about = differs(observation.value(), said(table, line, value), "value");
        return about == null ? basesDiffer(table, observation) : about;
    }

    private @Nullable String basesDiffer(SaidTable table, Observation observation) {
        int line = observation.origin().row();
        String denominator = bases.get(bases.size() - 1);
        if (observation.denominator() != null) {
            String about = differs(observation.denominator(), said(table, line, denominator), "denominator");
            if (about != null) {
                return about;
            }
        }
        if (observation.numerator() == null) {
            return null;
        }
        double sum = 0;
        for (String base : bases.subList(0, bases.size() - 1)) {
            Double number = said(table, line, base);
            if (number == null) {
                return "numerator " + observation.numerator() + ", but nothing in " + base;
            }
            sum += number;
        }
        return differs(observation.numerator(), sum, "numerator");
    }

    private static @Nullable String differs(@Nullable Double read, @Nullable Double said, String what) {
        boolean same = (read == null || said == null)
                ? read == null && said == null
                : Math.abs(read - said) <= CLOSE * Math.max(1, Math.abs(said));
        return same ? null : what + " " + read + ", said " + said;
    }

    /** NaN for what is no number and no sign, or could be two numbers. */
    private @Nullable Double said(SaidTable table, int line, String column) {
        Said cell = table.cell(line, column);
        if (cell.number() != null) {
            return cell.number();
        }
        String text = SaidNumber.trimmed(cell.text());
        if (SaidNumber.isAbsent(text) || text.equals(absent)) {
            return null;
        }
        SaidNumber number = SaidNumber.of(text, thousands);
        Double comma = number.withComma();
        Double point = number.withPoint();
        String settled = !mark.isEmpty() ? mark : number.isAmbiguous() ? table.mark(column) : comma == null ? "." : ",";
        Double meant = settled.equals(",") ? comma : settled.equals(".") ? point : null;
        return meant == null ? Double.valueOf(Double.NaN) : meant;
    }
}
