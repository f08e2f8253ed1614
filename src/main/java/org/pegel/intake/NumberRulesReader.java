package org.pegel.intake;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.intake.Mapping.NumberRules;
import org.pegel.observation.Quality;
import org.pegel.table.GermanNumber;
import org.pegel.table.GermanNumber.DecimalMark;
import org.pegel.table.GermanNumber.Value;
import org.pegel.table.YamlNode;

/** Reads how a source writes numbers: {@code zahlen}, {@code zeichen}, {@code qualität}. */
final class NumberRulesReader {

    private static final Map<String, DecimalMark> MARKS =
            Map.of("komma", DecimalMark.COMMA, "punkt", DecimalMark.POINT, "je Zahl", DecimalMark.EITHER);
    private static final Role[] NUMBERS = {Role.VALUE, Role.NUMERATOR, Role.DENOMINATOR};
    private static final Set<Quality> ABSENT = EnumSet.of(Quality.CONFIDENTIAL, Quality.MISSING);
    private static final String CONFIDENTIAL = "vertraulich";

    private final YamlNode node;

    NumberRulesReader(YamlNode node) {
        this.node = node;
    }

    NumberRules read() {
        YamlNode numbers = node.child("zahlen");
        Boolean thousands = null;
        if (numbers != null) {
            numbers.allowOnly(Set.of("dezimalzeichen", "tausenderzeichen", "gerundet-auf", "fußnoten"));
            thousands = numbers.flag("tausenderzeichen");
        }
        return new NumberRules(
                marks(numbers),
                thousands == null || thousands,
                signs(),
                qualities(),
                numbers == null ? SourceRounding.NONE : rounding(numbers),
                numbers == null ? NumberMarks.NONE : footnotes(numbers));
    }

    private static SourceRounding rounding(YamlNode numbers) {
        YamlNode stated = numbers.child("gerundet-auf");
        if (stated == null) {
            return SourceRounding.NONE;
        }
        Map<Role, Integer> byRole = new EnumMap<>(Role.class);
        if (!stated.isMapping()) {
            Integer everywhere = multiple(stated);
            Arrays.stream(NUMBERS).forEach(role -> put(byRole, role, everywhere));
            return new SourceRounding(byRole, Map.of());
        }
        stated.allowOnly(Set.of(Role.VALUE.key(), Role.NUMERATOR.key(), Role.DENOMINATOR.key(), "indikatoren"));
        for (Role role : NUMBERS) {
            YamlNode one = stated.child(role.key());
            put(byRole, role, one == null ? null : multiple(one));
        }
        Map<String, Integer> byIndicator = new LinkedHashMap<>();
        stated.entries("indikatoren").forEach((indicator, one) -> put(byIndicator, indicator, multiple(one)));
        return new SourceRounding(byRole, byIndicator);
    }

    private static <K> void put(Map<K, Integer> multiples, K key, @Nullable Integer multiple) {
        if (multiple != null) {
            multiples.put(key, multiple);
        }
    }

    private static @Nullable Integer multiple(YamlNode node) {
        String text = String.valueOf(node.text());
        if (!text.matches("[1-9]\\d{0,5}")) {
            node.error("ist keine Zahl, auf deren Vielfache gerundet wird", "eine ganze Zahl ab 1, etwa 5");
            return null;
        }
        return Integer.valueOf(text);
    }

    private static NumberMarks footnotes(YamlNode numbers) {
        Map<String, StatedQuality> marks = new LinkedHashMap<>();
        numbers.entries("fußnoten").forEach((mark, meaning) -> {
            String text = meaning.text();
            Optional<StatedQuality> quality = text == null ? Optional.empty() : StatedQuality.parse(text, Map.of());
            if (mark.isBlank() || NumberMarks.isNumber(mark)) {
                meaning.error("das Zeichen kann zu einer Zahl gehören", "Buchstaben oder Zeichen wie r, * oder ()");
            } else if (quality.isEmpty() || ABSENT.contains(quality.get().quality())) {
                meaning.error("die Qualität eines Werts ist unbekannt", "endgültig, vorläufig, geschätzt, revidiert …");
            } else {
                marks.put(mark.strip(), quality.get());
            }
        });
        return new NumberMarks(marks);
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
