package org.pegel.intake;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.intake.Mapping.NumberRules;
import org.pegel.table.GermanNumber;
import org.pegel.table.GermanNumber.DecimalMark;
import org.pegel.table.GermanNumber.Value;
import org.pegel.table.YamlNode;

/** Reads how a source writes numbers: {@code zahlen}, {@code zeichen}, {@code qualität}. */
final class NumberRulesReader {

    private static final Map<String, DecimalMark> MARKS =
            Map.of("komma", DecimalMark.COMMA, "punkt", DecimalMark.POINT, "je Zahl", DecimalMark.EITHER);
    private static final Role[] NUMBERS = {Role.VALUE, Role.NUMERATOR, Role.DENOMINATOR};
    private static final String CONFIDENTIAL = "vertraulich";

    private final YamlNode node;

    NumberRulesReader(YamlNode node) {
        this.node = node;
    }

    NumberRules read() {
        YamlNode numbers = node.child("zahlen");
        Boolean thousands = null;
        if (numbers != null) {
            numbers.allowOnly(Set.of("dezimalzeichen", "tausenderzeichen"));
            thousands = numbers.flag("tausenderzeichen");
        }
        return new NumberRules(marks(numbers), thousands == null || thousands, signs(), qualities());
    }

    private static Map<Role, DecimalMark> marks(@Nullable YamlNode numbers) {
        Map<Role, DecimalMark> marks = new EnumMap<>(Role.class);
        YamlNode mark = numbers == null ? null : numbers.child("dezimalzeichen");
        if (numbers == null || mark == null) {
            return marks;
        }
        if (mark.isMapping()) {
            mark.allowOnly(Set.of(Role.VALUE.key(), Role.NUMERATOR.key(), Role.DENOMINATOR.key()));
        }
        DecimalMark everywhere = mark.isMapping() ? null : numbers.choice("dezimalzeichen", MARKS);
        for (Role role : NUMBERS) {
            DecimalMark found = mark.isMapping() ? mark.choice(role.key(), MARKS) : everywhere;
            if (found != null) {
                marks.put(role, found);
            }
        }
        return marks;
    }

    private Signs signs() {
        Map<String, Signs.Meaning> signs = new LinkedHashMap<>();
        node.entries("zeichen").forEach((sign, meaning) -> {
            String text = meaning.text();
            if (text != null) {
                signs.put(sign, meaning(text));
            }
        });
        return Signs.usual().with(signs);
    }

    private static Signs.Meaning meaning(String text) {
        if (text.equals(CONFIDENTIAL)) {
            return Signs.Meaning.secret();
        }
        return GermanNumber.read(text) instanceof Value value
                ? Signs.Meaning.of(value.number())
                : Signs.Meaning.missing(text);
    }

    private Map<String, StatedQuality> qualities() {
        Map<String, StatedQuality> qualities = new LinkedHashMap<>();
        node.entries("qualität").forEach((word, meaning) -> {
            String text = meaning.text();
            Optional<StatedQuality> quality = text == null ? Optional.empty() : StatedQuality.parse(text, Map.of());
            if (quality.isPresent()) {
                qualities.put(Spelling.normal(word), quality.get());
            } else {
                meaning.error("die Qualität ist unbekannt", StatedQuality.ALLOWED);
            }
        });
        return qualities;
    }
}
