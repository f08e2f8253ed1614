package org.pegel.table;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One named value of a table or a YAML mapping, read as what the caller needs. What cannot be read is noted and absent.
 *
 * @param name as the file calls it
 * @param text trimmed; {@code null} when blank
 * @param exact the number if the file stores one, not just its text
 * @param day the day if the file stores one, not just its text
 */
record Field(
        String name,
        Place place,
        @Nullable String text,
        @Nullable Double exact,
        @Nullable LocalDate day,
        Problems problems) {

    private static final Map<String, Boolean> FLAGS = Map.of(
            "ja", true, "true", true, "yes", true, "wahr", true, "nein", false, "false", false, "no", false, "falsch",
            false);
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2199;

    static Field of(String name, Place place, @Nullable String text, Problems problems) {
        return new Field(name, place, text, null, null, problems);
    }

    String required() {
        if (text == null) {
            problems.error(place, null, quoted() + " fehlt", "eine Angabe ist hier Pflicht");
        }
        return text == null ? "" : text;
    }

    @Nullable
    Double number() {
        if (text == null || exact != null) {
            return exact;
        }
        GermanNumber.Reading reading = GermanNumber.read(text);
        if (reading instanceof GermanNumber.Value value) {
            return value.number();
        }
        if (reading instanceof GermanNumber.Ambiguous ambiguous) {
            error(ambiguous.message(), ambiguous.allowed());
        } else {
            error("ist keine Zahl", "eine Zahl mit Dezimalkomma oder Dezimalpunkt, etwa 12,5");
        }
        return null;
    }

    @Nullable
    Integer wholeNumber() {
        return wholeNumber(Integer.MIN_VALUE, Integer.MAX_VALUE, "ist keine ganze Zahl", "eine ganze Zahl, etwa 3");
    }

    @Nullable
    Integer year() {
        String allowed = "ein Jahr von " + FIRST_YEAR + " bis " + LAST_YEAR + ", etwa 2030";
        return wholeNumber(FIRST_YEAR, LAST_YEAR, "ist kein Jahr", allowed);
    }

    private @Nullable Integer wholeNumber(int least, int most, String message, String allowed) {
        if (text == null) {
            return null;
        }
        Double number = exact != null ? exact : unambiguous(text);
        if (number == null || number != Math.rint(number) || number < least || number > most) {
            error(message, allowed);
            return null;
        }
        return number.intValue();
    }

    private static @Nullable Double unambiguous(String text) {
        return GermanNumber.read(text) instanceof GermanNumber.Value value ? (Double) value.number() : null;
    }

    @Nullable
    LocalDate date() {
        if (text == null || day != null) {
            return day;
        }
        LocalDate date = exact == null ? GermanDate.read(text) : null;
        if (date == null) {
            error("ist kein Datum", "ein Datum wie 22.11.2026 oder 2026-11-22");
        }
        return date;
    }

    @Nullable
    Boolean flag() {
        if (text == null) {
            return null;
        }
        Boolean flag = FLAGS.get(text.toLowerCase(Locale.GERMAN));
        if (flag == null) {
            error("ist weder ja noch nein", "ja, nein");
        }
        return flag;
    }

    <E> @Nullable E choice(Map<String, E> choices) {
        if (text == null) {
            return null;
        }
        String wanted = Blanks.collapse(text);
        for (Map.Entry<String, E> choice : choices.entrySet()) {
            if (choice.getKey().equalsIgnoreCase(wanted)) {
                return choice.getValue();
            }
        }
        error("ist unbekannt", Suggestions.allowed(text, choices.keySet()));
        return null;
    }

    private void error(String message, String allowed) {
        problems.error(place, text, quoted() + " " + message, allowed);
    }

    private String quoted() {
        return "„" + name + "“";
    }
}
