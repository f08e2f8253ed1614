package org.pegel.scaffold;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.pegel.intake.Spelling;

/** Labels that stand for everybody, or for the city as a whole. */
final class Totals {

    private static final List<String> EVERYBODY =
            List.of("insgesamt", "gesamt", "zusammen", "alle", "total", "gesamtbevölkerung", "alle personen");
    private static final Set<String> WHOLE = Set.of(
            "gesamt",
            "insgesamt",
            "gesamtstadt",
            "stadt",
            "stadt insgesamt",
            "stadt gesamt",
            "zusammen",
            "summe",
            "total");
    private static final Pattern CITY =
            Pattern.compile("(?:landeshauptstadt|hansestadt|stadt|gemeinde) .+|.+ (?:insgesamt|gesamt)|#\\d+ .*");
    private static final Pattern ALL_ZERO = Pattern.compile("[1-9]0{3,}|#\\d+");

    private final Set<String> hints;

    /** @param hints names that the municipality may have, such as words of the file's name */
    Totals(Collection<String> hints) {
        this.hints = Set.copyOf(hints.stream().map(Spelling::normal).toList());
    }

    /** Whether a group's key stands for everybody; a blank one does. */
    boolean isTotalGroup(String key) {
        return key.isEmpty() || EVERYBODY.contains(key);
    }

    /** The one of these keys of groups that stands for everybody; empty when none does. */
    static Optional<String> everybody(Collection<String> keys) {
        return EVERYBODY.stream().filter(keys::contains).findFirst();
    }

    /** Whether a district's label seems to be the city as a whole. */
    boolean isCity(String label) {
        String normal = Spelling.normal(label);
        return WHOLE.contains(normal)
                || CITY.matcher(normal).matches()
                || ALL_ZERO.matcher(normal).matches()
                || hints.contains(normal);
    }
}
