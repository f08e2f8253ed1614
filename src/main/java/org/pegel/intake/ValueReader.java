package org.pegel.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pegel.intake.BaseColumns.Terms;
import org.pegel.intake.NumberCell.Given;
import org.pegel.intake.NumberCell.Sign;
import org.pegel.intake.NumberCell.Unreadable;
import org.pegel.observation.Quality;
import org.pegel.table.Cell;

/** Reads the numbers of a row: value, base values, quality. */
final class ValueReader {

    /** There is a value that may not be seen. */
    static final StatedQuality SECRET = new StatedQuality(Quality.CONFIDENTIAL, 0, "vertraulich");

    private static final StatedQuality BLANK = new StatedQuality(Quality.MISSING, 0, "leer");

    private final Mapping mapping;
    private final NumberReader numbers;
    private final Map<String, BaseColumns> particular;

    ValueReader(Mapping mapping, SheetColumns columns, NumberReader numbers) {
        this.mapping = mapping;
        this.numbers = numbers;
        this.particular = BaseColumns.particular(mapping, columns.index());
    }

    BaseColumns bases(String indicator, Candidate candidate) {
        return particular.getOrDefault(indicator, candidate.values().bases());
    }

    /** The numbers; absent when the row was rejected. */
    @Nullable
    Values read(Candidate candidate, String indicator) {
        StatedQuality stated = quality(candidate);
        if (stated == null) {
            return null;
        }
        BaseColumns bases = bases(indicator, candidate);
        NumberCell number = numbers.read(candidate.cell(Role.VALUE), Role.VALUE, candidate.column(Role.VALUE));
        boolean signedAsSecret = number instanceof Sign sign && sign.meaning().confidential();
        if (signedAsSecret) {
            candidate.mask();
        }
        Amount numerator = amount(candidate, bases.numerator(), indicator, stated);
        Amount denominator = amount(candidate, bases.denominator(), indicator, stated);
        StatedQuality worth = signedAsSecret ? SECRET : worth(stated, number, indicator);
        Values values = value(candidate, number, worth, numerator, denominator);
        return candidate.isRejected() ? null : values;
    }

    private @Nullable StatedQuality quality(Candidate candidate) {
        String text = candidate.text(Role.QUALITY);
        if (text == null) {
            return StatedQuality.FINAL;
        }
        Optional<StatedQuality> quality =
                StatedQuality.parse(text, mapping.numbers().qualities());
        if (quality.isEmpty()) {
            candidate.reject(Role.QUALITY, "Qualität ist unbekannt; erlaubt: " + StatedQuality.ALLOWED);
        } else if (quality.get().quality() == Quality.CONFIDENTIAL) {
            candidate.mask();
        }
        return quality.orElse(null);
    }

    /** What the quality column says, else a mark beside the number, else how the source rounds. */
    private StatedQuality worth(StatedQuality stated, NumberCell number, String indicator) {
        if (!(number instanceof Given given)) {
            return stated;
        }
        StatedQuality said = stated.quality() == Quality.FINAL ? given.quality() : stated;
        int roundedTo = mapping.numbers().rounding().of(Role.VALUE, indicator);
        if (roundedTo == 0 || said.roundedTo() > 0) {
            return said;
        }
        Quality quality = said.quality() == Quality.FINAL ? Quality.ROUNDED : said.quality();
        return new StatedQuality(quality, roundedTo, said.reason());
    }

    private @Nullable Values value(
            Candidate candidate,
            NumberCell number,
            StatedQuality stated,
            @Nullable Amount numerator,
            @Nullable Amount denominator) {
        if (number instanceof Unreadable unreadable) {
            candidate.rejectNumber(candidate.column(Role.VALUE), candidate.text(Role.VALUE), unreadable.reason());
            return null;
        }
        Figure figure = figure(number);
        if (stated.quality() == Quality.CONFIDENTIAL) {
            return new Values(figure, numerator, denominator, stated);
        }
        if (stated.quality() == Quality.MISSING && figure != null) {
            candidate.rejectNumber(
                    candidate.column(Role.VALUE),
                    candidate.text(Role.VALUE),
                    "Wert steht da, obwohl die Qualität ihn als fehlend ausweist");
            return null;
        }
        return figure == null
                ? new Values(null, numerator, denominator, reason(stated, number))
                : new Values(figure, numerator, denominator, stated);
    }

    private static @Nullable Figure figure(NumberCell number) {
        if (number instanceof Given given) {
            return given.figure();
        }
        Double meant = number instanceof Sign sign ? sign.meaning().number() : null;
        return meant == null ? null : new Figure(meant, 0);
    }

    private static StatedQuality reason(StatedQuality stated, NumberCell number) {
        if (stated.quality() == Quality.MISSING && stated.reason() != null) {
            return stated;
        }
        return number instanceof Sign sign
                ? new StatedQuality(Quality.MISSING, 0, sign.meaning().reason())
                : BLANK;
    }

    /** Absent when a part is blank or a sign that is no number: half a sum says nothing. */
    private @Nullable Amount amount(
            Candidate candidate, @Nullable Terms terms, String indicator, StatedQuality stated) {
        if (terms == null) {
            return null;
        }
        if (!terms.absent().isEmpty()) {
            candidate.remark(
                    0,
                    null,
                    "Spalte „" + String.join("“, „", terms.absent()) + "“ für "
                            + terms.role().german() + " fehlt, Basiswert wird nicht übernommen");
            return null;
        }
        int roundedTo = stated.roundedTo() > 0
                ? stated.roundedTo()
                : mapping.numbers().rounding().of(terms.role(), indicator);
        Amount sum = add(candidate, terms, Amount.ZERO, 1, roundedTo);
        return sum == null ? null : add(candidate, terms, sum, -1, roundedTo);
    }

    private @Nullable Amount add(Candidate candidate, Terms terms, Amount start, int sign, int roundedTo) {
        Amount sum = start;
        List<Integer> columns = sign > 0 ? terms.plus() : terms.minus();
        for (int column : columns) {
            Cell cell = candidate.row().cell(column);
            NumberCell number = numbers.read(cell, terms.role(), column);
            if (number instanceof Unreadable unreadable) {
                candidate.rejectNumber(column, cell.trimmed(), unreadable.reason());
                return null;
            }
            Figure figure = figure(number);
            if (figure == null) {
                return null;
            }
            sum = sum.plus(sign, figure, roundedTo);
        }
        return sum;
    }
}
