package org.pegel.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pegel.catalogue.District;
import org.pegel.catalogue.SeriesEvent;
import org.pegel.rule.EngineRule;
import org.pegel.rule.RuleSettings;
import org.pegel.table.Problems;

/** A replay to 2015 of a random town, with all rules on, is what it is whatever is said, decided or happens later. */
class FutureTest {
    private static final int FIRST = 2000;
    private static final int LAST = 2015;
    private static final int DISTRICTS = 12;

    @TempDir
    private Path folder;

    private RuleSettings everything = RuleSettings.DEFAULT;

    @BeforeEach
    void switchEverythingOn() throws Exception {
        StringBuilder yaml = new StringBuilder();
        for (EngineRule rule : EngineRule.values()) {
            yaml.append(rule.id()).append(": ja\n");
        }
        Files.writeString(folder.resolve("kernregeln.yaml"), yaml);
        Problems problems = new Problems();
        everything = RuleSettings.read(folder, new SmallTown().catalogue(), problems);
        problems.throwIfErrors();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whatComesLaterChangesNothing(long seed) {
        BacktestResult asItWas = town(seed).replay(2006, LAST);
        SmallTown knowing = withFuture(town(seed), seed);
        knowing.shuffle(seed);
        BacktestResult withFuture = knowing.replay(2006, LAST);

        assertThat(asItWas.episodes()).isNotEmpty();
        assertThat(asItWas.outcomes()).isPositive();
        assertThat(withFuture.episodes()).isEqualTo(asItWas.episodes());
        assertThat(withFuture.stock()).isEqualTo(asItWas.stock());
        assertThat(withFuture.days()).isEqualTo(asItWas.days());
        assertThat(withFuture.skills()).isEqualTo(asItWas.skills());
        assertThat(withFuture.outcomes()).isEqualTo(asItWas.outcomes());
        assertThat(withFuture.publication().values())
                .as("only what was said late about the years before")
                .isGreaterThan(asItWas.publication().values());
    }

    @Test
    void theFutureWouldMatterIfItWereKnown() {
        assertThat(withFuture(town(1), 1).replay(2006, 2020).episodes())
                .isNotEqualTo(town(1).replay(2006, 2020).episodes());
    }

    @ParameterizedTest
    @ValueSource(longs = 5)
    void theSameInAnotherOrderGivesTheSame(long seed) {
        SmallTown shuffled = town(seed);
        shuffled.shuffle(99);
        assertThat(shuffled.replay(2006, LAST)).isEqualTo(town(seed).replay(2006, LAST));
    }

    private SmallTown town(long seed) {
        Random random = new Random(seed);
        SmallTown town = new SmallTown()
                .settings(everything)
                .group("frauen")
                .threshold(7, 9)
                .target(5, 2013, LocalDate.of(2008, 1, 1));
        for (int i = 0; i <= DISTRICTS; i++) {
            String district = i == 0 ? District.CITY : "b" + i;
            double level = 4 + 3 * random.nextDouble();
            double slope = random.nextGaussian() * 0.15;
            for (int year = FIRST; year <= LAST; year++) {
                double value = Math.max(0.5, level + slope * (year - FIRST) + random.nextGaussian() * 0.4);
                LocalDate published = LocalDate.of(year + 1, 5, 1);
                town.say(district, year, value, published);
                town.say(district, "frauen", year, value + 0.5 * random.nextDouble(), published);
                if (random.nextInt(6) == 0 && year < LAST) {
                    town.say(district, year, value + random.nextGaussian() * 0.5, published.plusMonths(8));
                }
            }
        }
        return town;
    }

    /** Later values of all districts, the city and both groups, late districts, revisions, limits and events. */
    private static SmallTown withFuture(SmallTown town, long seed) {
        Random random = new Random(-seed);
        for (int i = 0; i <= DISTRICTS + 3; i++) {
            String district = i == 0 ? District.CITY : "b" + i;
            for (int year = LAST + 1; year <= LAST + 5; year++) {
                LocalDate published = LocalDate.of(year + 1, 5, 1);
                town.say(district, year, 20 * random.nextDouble(), published);
                town.say(district, "frauen", year, 20 * random.nextDouble(), published);
                town.say(district, "frauen", year, 20 * random.nextDouble(), LocalDate.of(2010, 1, 1));
            }
            for (int year = FIRST; year <= LAST; year++) {
                town.say(district, year, 20 * random.nextDouble(), LocalDate.of(2016, 5, 2));
                town.say(district, "frauen", year, 20 * random.nextDouble(), LocalDate.of(2017, 5, 1));
            }
        }
        return town.threshold(1, 2, 1, LocalDate.of(2016, 5, 3), null)
                .target(1, 2015, LocalDate.of(2017, 1, 1))
                .target(1, 2020, LocalDate.of(2017, 1, 1))
                .event(SeriesEvent.Kind.BREAK, 2016)
                .event(SeriesEvent.Kind.DO_NOT_JUDGE, 2017);
    }
}
