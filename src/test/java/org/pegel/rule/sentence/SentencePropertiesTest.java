package org.pegel.rule.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rules put together by chance, always the same. */
@Timeout(60)
class SentencePropertiesTest {

    private static final int RUNS = 150;
    private static final List<Form> FORMS = Language.german().forms();

    private final SplittableRandom random = new SplittableRandom(20261123);

    @Test
    void capitalsBlanksAndLinesChangeNoMeaning() {
        for (int run = 0; run < RUNS; run++) {
            String plain = joined(random.nextInt(1, 5));
            String meaning = SchoolCity.canonical(plain);
            assertThat(SchoolCity.canonical(shouted(plain))).as(plain).isEqualTo(meaning);
            assertThat(SchoolCity.canonical(spread(plain))).as(plain).isEqualTo(meaning);
        }
    }

    @Test
    void whatIsInAGroupIsWhatStandsBelowIt() {
        for (int run = 0; run < RUNS; run++) {
            String first = sentence();
            String second = sentence();
            String third = sentence();
            String text = first + "\n   und mindestens eines davon gilt:\n      " + second + "\n      oder " + third;
            assertThat(SchoolCity.canonical(text))
                    .isEqualTo("und[%s;oder[%s;%s]]"
                            .formatted(
                                    SchoolCity.canonical(first),
                                    SchoolCity.canonical(second),
                                    SchoolCity.canonical(third)));
        }
    }

    /** Whatever somebody leaves out, doubles or mixes up: an answer, never a failure. */
    @Test
    void textByChanceIsAnswered() {
        int refused = 0;
        for (int run = 0; run < 4 * RUNS; run++) {
            SchoolCity.Read read = SchoolCity.read(SchoolCity.rule("  Wenn " + mixedUp(joined(random.nextInt(1, 4)))));
            assertThat(read.rules().isEmpty() || read.problems().isEmpty()).isTrue();
            assertThat(read.texts()).allSatisfy(text -> assertThat(text).startsWith("probe.regel, Zeile "));
            refused += read.problems().isEmpty() ? 0 : 1;
        }
        assertThat(refused).isBetween(RUNS, 4 * RUNS - 1);
    }

    private String sentence() {
        return FORMS.get(random.nextInt(FORMS.size())).example();
    }

    private String joined(int sentences) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < sentences; i++) {
            all.add(sentence());
        }
        return String.join(random.nextBoolean() ? "\n   und " : "\n   oder ", all);
    }

    private String shouted(String text) {
        return random.nextBoolean() ? text.toUpperCase(Locale.GERMAN) : text.toLowerCase(Locale.GERMAN);
    }

    private String spread(String text) {
        StringBuilder spread = new StringBuilder();
        for (String word : text.replace("\n", "").split(" +", -1)) {
            spread.append(word).append(random.nextInt(4) == 0 ? "\n        " : " ".repeat(random.nextInt(1, 4)));
        }
        return spread.toString();
    }

    private String mixedUp(String text) {
        List<String> words = new ArrayList<>(List.of(text.replace("\n", "").split(" +", -1)));
        for (int change = random.nextInt(1, 3); change > 0; change--) {
            int at = random.nextInt(words.size());
            switch (random.nextInt(3)) {
                case 0 -> words.add(at, words.get(random.nextInt(words.size())));
                case 1 -> words.set(at, words.set(random.nextInt(words.size()), words.get(at)));
                default -> words.set(at, "");
            }
        }
        return String.join(" ", words);
    }
}
