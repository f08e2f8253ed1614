package org.pegel.scaffold;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;
import org.pegel.intake.GermanPeriod;
import org.pegel.table.Cell;
import org.pegel.table.GermanNumber;
import org.pegel.table.GermanNumber.Ambiguous;
import org.pegel.table.GermanNumber.DecimalMark;
import org.pegel.table.GermanNumber.Reading;
import org.pegel.table.GermanNumber.Value;
import org.pegel.table.Row;
import org.pegel.table.RowConsumer;

/** Goes through all rows of a sheet and notes what they speak of. */
final class Harvest implements RowConsumer {

    private final Shape shape;
    private final Defaults defaults;
    private final Found found;
    private String lastDistrict = "";

    /**
     * What is said of all rows that do not say it themselves.
     *
     * @param indicator the indicator's label
     * @param period the period
     * @param totals tells the labels of groups and districts that stand for everything
     */
    record Defaults(String indicator, Period period, Totals totals) {}

    Harvest(Shape shape, Defaults defaults, Found found) {
        this.shape = shape;
        this.defaults = defaults;
        this.found = found;
    }

    @Override
    public void accept(Row row) {
        boolean below = row.line() > shape.head().header().lastLine();
        long filled = row.cells().stream().filter(cell -> !cell.isBlank()).count();
        if (!below || filled < 2 || shape.head().header().repeats(row)) {
            return;
        }
        String district = district(row);
        if (district.isEmpty()) {
            return;
        }
        int nameColumn = shape.column(Part.NAME);
        String name = nameColumn == 0 ? district : text(row, nameColumn);
        String level = found.district(district, name.isEmpty() ? district : name, text(row, shape.column(Part.LEVEL)));
        for (ValueColumn values : shape.values().columns()) {
            take(row, values, district, level);
        }
    }

    private String district(Row row) {
        String district = text(row, shape.district());
        if (!district.isEmpty() || !shape.fillDown()) {
            lastDistrict = district;
        }
        return lastDistrict;
    }

    private void take(Row row, ValueColumn values, String district, String level) {
        Period period = period(row, values);
        String own = values.indicator() == null ? text(row, shape.column(Part.INDICATOR)) : values.indicator();
        String label = own.isEmpty() && !shape.saysIndicator() ? defaults.indicator() : own;
        if (period == null || label.isEmpty()) {
            return;
        }
        String field = text(row, shape.column(Part.FIELD));
        FoundIndicator indicator = found.indicator(label, field.isEmpty() ? null : field);
        String group = found.group(values.group() == null ? group(row) : values.group());
        indicator.add(level, group, period);
        Cell cell = row.cell(values.column());
        String text = cell.trimmed();
        if (text != null) {
            found.say(district, level + "\n" + label + "\n" + group + "\n" + period, text);
            boolean compare =
                    defaults.totals().isTotalGroup(group) && !defaults.totals().isCity(district);
            number(cell, text, indicator, period, compare);
        }
    }

    private @Nullable Period period(Row row, ValueColumn values) {
        String text = values.period() == null ? text(row, shape.column(Part.PERIOD)) : values.period();
        Optional<Period> read =
                text.isEmpty() && !shape.saysPeriod() ? Optional.of(defaults.period()) : GermanPeriod.parse(text);
        return read.orElse(null);
    }

    /** Blank where one of its columns is, as the mapping reads it. */
    private String group(Row row) {
        StringBuilder group = new StringBuilder();
        for (int column : shape.groups()) {
            String part = text(row, column);
            if (part.isEmpty()) {
                return "";
            }
            group.append(group.isEmpty() ? "" : " ").append(part);
        }
        return group.toString();
    }

    private void number(Cell cell, String text, FoundIndicator indicator, Period period, boolean compare) {
        Double number = cell.number();
        if (number != null) {
            indicator.addNumber(number, digitsBehind(text), period, compare);
            return;
        }
        boolean withComma = GermanNumber.read(text, DecimalMark.COMMA) instanceof Value;
        boolean withPoint = GermanNumber.read(text, DecimalMark.POINT) instanceof Value;
        Reading reading = GermanNumber.read(text);
        if (reading instanceof Ambiguous) {
            found.decimalMark(true, true, text);
            indicator.addNumber(value(GermanNumber.read(text, Found.likelyMark(text))), 0, period, compare);
        } else if (reading instanceof Value value) {
            boolean telling = withComma != withPoint;
            found.decimalMark(telling && withComma, telling && withPoint, text);
            indicator.addNumber(value.number(), decimals(text), period, compare);
        }
    }

    private static double value(Reading reading) {
        return reading instanceof Value value ? value.number() : Double.NaN;
    }

    /** Decimals of a number as people write it: three digits behind a point are a thousand. */
    private static int decimals(String text) {
        int digits = digitsBehind(text);
        return digits == 3 && text.indexOf(',') < 0 ? 0 : digits;
    }

    private static int digitsBehind(String text) {
        int mark = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
        return mark < 0 ? 0 : text.length() - mark - 1;
    }

    private static String text(Row row, int column) {
        String text = column == 0 ? null : row.cell(column).trimmed();
        return text == null ? "" : text;
    }
}
