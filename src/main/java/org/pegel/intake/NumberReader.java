package org.pegel.intake;

import org.jspecify.annotations.Nullable;
import org.pegel.intake.Mapping.NumberRules;
import org.pegel.intake.NumberCell.Empty;
import org.pegel.intake.NumberCell.Given;
import org.pegel.intake.NumberCell.Sign;
import org.pegel.intake.NumberCell.Unreadable;
import org.pegel.table.Cell;
import org.pegel.table.GermanNumber;
import org.pegel.table.GermanNumber.Ambiguous;
import org.pegel.table.GermanNumber.DecimalMark;
import org.pegel.table.GermanNumber.Reading;
import org.pegel.table.GermanNumber.Value;

/** Reads the cells of a sheet as numbers or as what stands in their place. */
final class NumberReader {

    private final NumberRules rules;
    private final DecimalMarks marks;

    NumberReader(NumberRules rules, DecimalMarks marks) {
        this.rules = rules;
        this.marks = marks;
    }

    /** @param column from 1; 0 for a constant of the mapping */
    NumberCell read(Cell cell, Role role, int column) {
        String text = cell.trimmed();
        if (text == null) {
            return new Empty();
        }
        Signs.Meaning sign = rules.signs().meaning(text);
        if (sign != null) {
            return new Sign(sign);
        }
        Double number = cell.number();
        if (number != null) {
            return new Given(Figure.of(text, number), StatedQuality.FINAL);
        }
        return cell.kind() == Cell.Kind.TEXT ? marked(text, role, column) : new Unreadable(notText(cell, role));
    }

    private static String notText(Cell cell, Role role) {
        return role.german()
                + switch (cell.kind()) {
                    case DATE -> " ist ein Datum, keine Zahl";
                    case ERROR -> " ist ein Rechenfehler der Tabelle";
                    default -> " ist keine Zahl";
                };
    }

    private NumberCell marked(String text, Role role, int column) {
        NumberMarks.Marked marked = rules.footnotes().find(text);
        if (marked == null) {
            return text(text, role, column);
        }
        NumberCell number = text(marked.number(), role, column);
        return number instanceof Given given ? new Given(given.figure(), marked.meaning()) : number;
    }

    private NumberCell text(String text, Role role, int column) {
        DecimalMark stated = rules.marks().get(role);
        Reading reading = GermanNumber.read(text, stated == null ? DecimalMark.EITHER : stated);
        if (reading instanceof Ambiguous ambiguous && stated == null) {
            reading = resolve(text, ambiguous, marks.of(column));
        }
        if (reading instanceof Value value) {
            if (!rules.thousands() && hasThousands(text, stated)) {
                return new Unreadable(role.german() + " hat Tausenderzeichen, die es in der Quelle nicht gibt");
            }
            return new Given(Figure.of(text, value.number()), StatedQuality.FINAL);
        }
        return reading instanceof Ambiguous ambiguous
                ? new Unreadable(role.german() + " " + ambiguous.message())
                : new Unreadable(role.german() + " ist keine Zahl");
    }

    private static boolean hasThousands(String text, @Nullable DecimalMark stated) {
        return !(GermanNumber.read(text, stated == null ? DecimalMark.EITHER : stated, false) instanceof Value);
    }

    /** The other numbers of the column tell, or a format without thousands marks. */
    private Reading resolve(String text, Ambiguous ambiguous, DecimalMark mark) {
        if (rules.thousands()) {
            return GermanNumber.read(text, mark);
        }
        boolean fits = mark == DecimalMark.EITHER || text.indexOf(mark == DecimalMark.COMMA ? ',' : '.') >= 0;
        return fits ? new Value(ambiguous.withDecimals()) : ambiguous;
    }
}
