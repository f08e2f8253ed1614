package org.pegel.rule.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each sentence form, in all the ways to say it. */
class EveryFormTest {

    private static final Language LANGUAGE = Language.german();
    private static final Map<SlotType, String> SAMPLES = Map.ofEntries(
            Map.entry(SlotType.VALUE, "40 %"),
            Map.entry(SlotType.DIFFERENCE, "10 Prozentpunkte"),
            Map.entry(SlotType.SHARE, "50 %"),
            Map.entry(SlotType.PROBABILITY, "80 %"),
            Map.entry(SlotType.COUNT, "3"),
            Map.entry(SlotType.NUMBER, "2,5"),
            Map.entry(SlotType.PERIODS, "3 Schuljahren"),
            Map.entry(SlotType.YEARS, "3 Jahren"),
            Map.entry(SlotType.DURATION, "18 Monate"),
            Map.entry(SlotType.PERIOD, "2019/20"));

    static List<Form> forms() {
        return LANGUAGE.forms();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isWhatItsExampleSays(Form form) {
        Condition condition = read(form.example()).condition();
        assertThat(form(condition)).isEqualTo(form);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void meansTheSameInEachOfItsWays(Form form) {
        Map<Boolean, String> meaning = new HashMap<>();
        for (Pattern.Sequence sequence : sequences(form.patterns())) {
            String sentence = filled(sequence, Map.of());
            Condition condition = read(sentence).condition();
            assertThat(form(condition)).as(sentence).isEqualTo(form);
            String canonical = condition.canonical();
            assertThat(canonical)
                    .as(sentence)
                    .isEqualTo(meaning.computeIfAbsent(sequence.negated(), negated -> canonical))
                    .isEqualTo(sequence.negated() ? "nicht[" + meaning.get(false) + "]" : canonical);
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void meansSomethingElseForEachWordOfAChoice(Form form) {
        Pattern.Sequence usual = sequences(form.patterns()).get(0);
        for (Slot slot : form.slots()) {
            Map<String, String> idByCanonical = new HashMap<>();
            LANGUAGE.choices(String.valueOf(slot.choices()))
                    .forEach((id, spellings) -> spellings.forEach(spelling -> {
                        String sentence = filled(usual, Map.of(slot.name(), spelling));
                        Condition condition = read(sentence).condition();
                        assertThat(((Condition.Clause) condition).arguments().word(slot.name()))
                                .as(sentence)
                                .isEqualTo(id);
                        assertThat(idByCanonical.putIfAbsent(condition.canonical(), id))
                                .as(sentence)
                                .isIn(null, id);
                    }));
        }
    }

    @Test
    void hasATextOfItsOwn() {
        assertThat(LANGUAGE.forms()).extracting(Form::example).doesNotHaveDuplicates();
        assertThat(LANGUAGE.forms().stream()
                        .map(form -> read(form.example()).condition().canonical()))
                .doesNotHaveDuplicates();
    }

    private static PolicyRule read(String sentence) {
        return SchoolCity.read(SchoolCity.rule("  Wenn " + sentence)).only();
    }

    private static Form form(Condition condition) {
        return condition instanceof Condition.Not not ? form(not.part()) : ((Condition.Clause) condition).form();
    }

    private static List<Pattern.Sequence> sequences(List<String> patterns) {
        Map<String, SlotType> types =
                Arrays.stream(SlotType.values()).collect(Collectors.toMap(SlotType::id, Function.identity()));
        Map<String, List<String>> choices = new HashMap<>();
        LANGUAGE.forms().stream()
                .flatMap(form -> form.slots().stream())
                .map(Slot::choices)
                .filter(java.util.Objects::nonNull)
                .forEach(list -> choices.put(list, List.of()));
        Pattern pattern = new Pattern(types, choices);
        return patterns.stream()
                .flatMap(text -> pattern.sequences(text).stream())
                .toList();
    }

    private static String filled(Pattern.Sequence sequence, Map<String, String> chosen) {
        List<String> words = new ArrayList<>();
        for (Pattern.Element element : sequence.elements()) {
            Slot slot = element.slot();
            words.add(slot == null ? element.word() : chosen.getOrDefault(slot.name(), sample(slot)));
        }
        return String.join(" ", words);
    }

    private static String sample(Slot slot) {
        return slot.type() == SlotType.CHOICE
                ? LANGUAGE.choices(slot.choices()).values().iterator().next().get(0)
                : slot.name().equals("bis") ? "60 %" : SAMPLES.get(slot.type());
    }
}
