package org.pegel.rule.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pegel.assessment.Assessment;
import org.pegel.rule.sentence.Arguments;
import org.pegel.rule.sentence.Condition;
import org.pegel.rule.sentence.Form;
import org.pegel.rule.sentence.Language;
import org.pegel.table.Place;
import org.pegel.table.Problems;
import org.pegel.table.YamlFile;
import org.pegel.table.YamlNode;

/** Each form of the language has a meaning, and series that show it. */
class MeaningsTest {
    private static final String FILE = "bedeutungen.yaml";

    /** A clause, and what it must be about the first series of some facts. */
    record Example(Condition.Clause clause, Truth truth, String facts) {
        @Override
        public String toString() {
            return clause.canonical() + " " + truth + " " + facts;
        }

        Assessment series() {
            return MeaningCity.assessed(facts);
        }
    }

    static List<Example> examples() {
        Problems problems = new Problems();
        List<Example> examples = new ArrayList<>();
        for (YamlNode item : Objects.requireNonNull(YamlFile.parse(Place.of(FILE), content(), problems))
                .items()) {
            Condition.Clause clause = clause(item);
            add(examples, clause, Truth.TRUE, item.child("wahr"));
            add(examples, clause, Truth.FALSE, item.child("falsch"));
            add(examples, clause, Truth.UNDECIDED, item.child("offen"));
        }
        assertThat(problems.all()).isEmpty();
        return examples;
    }

    private static void add(
            List<Example> examples,
            Condition.Clause clause,
            Truth truth,
            @org.jspecify.annotations.Nullable YamlNode facts) {
        if (facts != null) {
            examples.add(new Example(clause, truth, facts.isScalar() ? facts.text() : values(facts)));
        }
    }

    private static String values(YamlNode list) {
        List<String> values = list.items().stream().map(YamlNode::text).toList();
        return "reihen: [{indikator: betreuung, gebiet: nord, ab: %d, werte: [%s]}]"
                .formatted(2026 - values.size(), String.join(", ", values));
    }

    private static Condition.Clause clause(YamlNode item) {
        Form form = Language.german().form(item.requiredText("satz"));
        Map<String, Double> numbers = new HashMap<>();
        Map<String, String> words = new HashMap<>();
        YamlNode filled = item.child("mit");
        form.slots().forEach(slot -> {
            String written = Objects.requireNonNull(
                    Objects.requireNonNull(filled).text(slot.name()), form.id() + " " + slot.name());
            switch (slot.type()) {
                case CHOICE, PERIOD, DURATION -> words.put(slot.name(), written);
                default -> numbers.put(slot.name(), Double.valueOf(written));
            }
        });
        Integer mean = item.wholeNumber("mittel");
        return new Condition.Clause(form, new Arguments(numbers, words, mean == null ? 1 : mean));
    }

    private static String content() {
        try (InputStream file = Objects.requireNonNull(MeaningsTest.class.getResourceAsStream(FILE))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void eachFormMeansSomethingAndEachMeaningHasAForm() {
        assertThat(Meanings.ids())
                .containsExactlyInAnyOrderElementsOf(
                        Language.german().forms().stream().map(Form::id).toList());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isTrueFalseOrUndecidedAsShown(Example example) {
        Notes notes = new Notes();
        Check check = Meanings.of(example.clause());

        assertThat(check.of(example.series(), notes))
                .as(notes.clauses().toString())
                .isEqualTo(example.truth());
        assertThat(check.of(example.series(), Notes.NONE)).isEqualTo(example.truth());
        assertThat(notes.reasons().isEmpty()).isEqualTo(example.truth() != Truth.UNDECIDED);
    }

    @Test
    void eachFormHasASeriesThatFiresItAndOneThatKeepsItSilent() {
        Map<String, List<Truth>> shown = examples().stream()
                .collect(Collectors.groupingBy(
                        example -> example.clause().form().id(),
                        Collectors.mapping(Example::truth, Collectors.toList())));

        assertThat(shown.keySet()).containsExactlyInAnyOrderElementsOf(Meanings.ids());
        assertThat(shown.values()).allSatisfy(truths -> assertThat(truths).contains(Truth.TRUE, Truth.FALSE));
    }

    @Test
    void eachFormThatSpeaksOfMeansShowsIt() {
        assertThat(examples().stream()
                        .filter(example -> example.clause().arguments().mean().isPresent())
                        .map(example -> example.clause().form().id()))
                .contains("wert", "stadt-abstand", "stadt-abstand-verändert", "stadt-gesichert");
    }

    static Stream<Truth> truths() {
        return Stream.of(Truth.values());
    }

    @ParameterizedTest
    @MethodSource("truths")
    void theOppositeOfTheOppositeIsTheSame(Truth truth) {
        assertThat(truth.opposite().opposite()).isEqualTo(truth);
    }

    @Test
    void nothingFollowsFromWhatCannotBeDecided() {
        Condition.Clause open = ofValues(Truth.UNDECIDED, "wertung");
        Condition.Clause yes = ofValues(Truth.TRUE, "wert");
        Assessment series =
                MeaningCity.assessed("reihen: [{indikator: betreuung, gebiet: nord, ab: 2025, werte: [39]}]");

        assertThat(truth(new Condition.Not(open), series)).isEqualTo(Truth.UNDECIDED);
        assertThat(truth(new Condition.All(List.of(yes, open)), series)).isEqualTo(Truth.UNDECIDED);
        assertThat(truth(new Condition.All(List.of(new Condition.Not(yes), open)), series))
                .isEqualTo(Truth.FALSE);
        assertThat(truth(new Condition.Any(List.of(open, yes)), series)).isEqualTo(Truth.TRUE);
        assertThat(truth(new Condition.Any(List.of(open, new Condition.Not(yes))), series))
                .isEqualTo(Truth.UNDECIDED);
    }

    private static Condition.Clause ofValues(Truth truth, String form) {
        return examples().stream()
                .filter(example -> example.truth() == truth)
                .map(Example::clause)
                .filter(clause -> clause.form().id().equals(form))
                .findFirst()
                .orElseThrow();
    }

    private static Truth truth(Condition condition, Assessment series) {
        Truth noted = Meanings.of(condition).of(series, new Notes());
        assertThat(Meanings.of(condition).of(series, Notes.NONE)).isEqualTo(noted);
        return noted;
    }
}
