package org.pegel.rule;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pegel.table.GermanNumber;
import org.pegel.table.YamlNode;

/** Reads a limit as people write it: {@code 3}, {@code 3 Jahre}, {@code 10 %}; shares only with their sign. */
final class LimitText {

    private LimitText() {}

    /** The limit; absent when it is not set, or, then noted, when it can't be what is written. */
    static @Nullable Double read(Limit limit, YamlNode section) {
        String text = section.text(limit.key());
        if (text == null) {
            return null;
        }
        if (limit.unit() == Limit.Unit.FLAG) {
            Boolean flag = section.flag(limit.key());
            return flag == null ? null : flag ? 1.0 : 0;
        }
        Double written = number(text, limit);
        if (written == null) {
            section.error(limit.key(), "„" + limit.key() + "“ " + wrong(limit), example(limit));
            return null;
        }
        double value = written * limit.unit().factor();
        if (!limit.allows(value)) {
            section.error(limit.key(), "„" + limit.key() + "“ liegt außerhalb der erlaubten Spanne", limit.range());
            return null;
        }
        return value;
    }

    private static @Nullable Double number(String text, Limit limit) {
        String unit = limit.unit().text();
        boolean named = !unit.isEmpty() && text.toLowerCase(Locale.GERMAN).endsWith(unit.toLowerCase(Locale.GERMAN));
        if (limit.unit() == Limit.Unit.SHARE && !named) {
            return null;
        }
        String digits = named ? text.substring(0, text.length() - unit.length()).strip() : text;
        boolean readable = GermanNumber.read(digits) instanceof GermanNumber.Value value
                && (!limit.unit().isWhole() || value.number() == Math.rint(value.number()));
        return readable ? (Double) ((GermanNumber.Value) GermanNumber.read(digits)).number() : null;
    }

    private static String wrong(Limit limit) {
        return switch (limit.unit()) {
            case SHARE -> "ist kein Anteil in %";
            case NUMBER -> "ist keine Zahl";
            default -> "ist keine ganze Zahl (" + limit.unit().text() + ")";
        };
    }

    private static String example(Limit limit) {
        return limit.range() + ", zum Beispiel " + limit.standardText();
    }
}
