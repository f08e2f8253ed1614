package org.pegel.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.backtest.Skill.Announced;
import org.pegel.backtest.Skill.Fates;
import org.pegel.catalogue.Period;
import org.pegel.rule.RuleBook;
import org.pegel.rule.RuleSet;
import org.pegel.rule.SeverityTable;
import org.pegel.table.Problems;

/** Rules that policy staff wrote are replayed like the engine's, from their first day on, for the districts they name. */
class PolicyRulesReplayedTest {
    private static final String RULE = "nahe-der-schwelle";

    @TempDir
    private Path folder;

    private final SmallTown town = new SmallTown()
            .threshold(7, 9)
            .values("b1", 2010, 5, 5, 6.5, 6.6, 7.5)
            .values("b2", 2010, 5, 5, 5, 5, 7.5);

    @BeforeEach
    void writeTheRule() throws IOException {
        write(RULE, "", "6");
    }

    private void write(String id, String replaced, String limit) throws IOException {
        Files.createDirectories(folder.resolve("fachregeln"));
        Files.writeString(
                folder.resolve("fachregeln/quote.regel"),
                """
                Regel "Quote: nahe der Schwelle"
                  Kennung: %s
                  Grundlage: Sozialausschuss, 20.05.2025, Vorlage 25/00982
                %s  Gilt ab: 01.01.2014
                  Gilt für Indikator "quote", Gebiet "b1"
                  Wenn der Wert über %s %% liegt
                  Dann Prüfbedarf an "sozialreferat"
                   mit "{Gebiet}: {Wert} ({Zeitraum})."
                """
                        .formatted(id, replaced, limit));
    }

    @Test
    void aRuleThatReplacesAnotherGoesOnWithItsAlerts() throws IOException {
        BacktestResult before = replay(null);
        write("quote-nah", "  Ersetzt: nahe-der-schwelle\n", "6");
        BacktestResult after = replay(null);

        assertThat(Difference.of(after, before))
                .isEqualTo(new Difference(
                        List.of(), List.of(), List.of(), List.of(new Difference.Continued("quote-nah", RULE))));
        assertThat(Difference.of(before, after))
                .isEqualTo(new Difference(
                        List.of(), List.of(), List.of(), List.of(new Difference.Continued(RULE, "quote-nah"))));

        write("quote-nah", "  Ersetzt: nahe-der-schwelle\n", "7");
        assertThat(Difference.of(replay(null), before).changed())
                .singleElement()
                .satisfies(changed -> assertThat(changed.changes()).containsExactly(Difference.Change.LATER));

        write("quote-nah", "", "6");
        Difference difference = Difference.of(replay(null), before);
        assertThat(difference.appeared()).as("without Ersetzt").hasSize(1);
        assertThat(difference.vanished()).hasSize(1);
        assertThat(difference.continued()).isEmpty();
    }

    @Test
    void aRuleSpeaksFromItsFirstDayOnAndIsHeldAgainstTheDistrictsItNames() {
        BacktestResult result = replay(null);
        assertThat(said(result))
                .extracting(Episode::opened)
                .containsExactly(new Moment(LocalDate.of(2014, 1, 1), Period.year(2012)));
        Skill.Foresight foresight = foresight(result);
        assertThat(foresight.thresholds()).as("b2 is not its district").isEqualTo(new Announced(1, 1));
        assertThat(foresight.medianLead()).hasValue(2);
        assertThat(foresight.fates()).isEqualTo(new Fates(1, 0, 0, 0, 0));
    }

    @Test
    void aRuleCanBeSupposedToHaveAlwaysBeenInForce() {
        assertThat(said(replay(LocalDate.of(2020, 1, 1))))
                .extracting(Episode::opened)
                .containsExactly(new Moment(LocalDate.of(2013, 5, 2), Period.year(2012)));
        assertThat(said(replay(LocalDate.of(2013, 12, 31)))).isEmpty();
    }

    private static List<Episode> said(BacktestResult result) {
        return result.episodes().stream()
                .filter(episode -> episode.key().ruleId().equals(RULE))
                .toList();
    }

    private static Skill.Foresight foresight(BacktestResult result) {
        return result.skills().stream()
                .filter(skill -> skill.rule().equals(RULE))
                .map(Skill::foresight)
                .findFirst()
                .orElseThrow();
    }

    private BacktestResult replay(@Nullable LocalDate limitsOf) {
        Problems problems = new Problems();
        RuleBook book = RuleBook.read(folder, town.catalogue(), Map.of("sozialreferat", "Sozialreferat"), problems);
        problems.throwIfErrors();
        RuleSet rules = town.rules().with(SeverityTable.STANDARD, book);
        return Backtest.run(
                rules,
                Chronicle.read(town, List.of(SmallTown.RATE)),
                new ReplayedTime(Period.year(2010), Period.year(2014), limitsOf, false));
    }
}
