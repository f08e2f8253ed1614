package org.pegel.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pegel.rule.RuleSet;
import org.pegel.rule.ScenarioCity;
import org.pegel.table.Place;
import org.pegel.target.GapReference;
import org.pegel.target.Scope;
import org.pegel.target.Threshold;
import org.pegel.target.Thresholds;

/** A limit on a gap is told apart from one on the value of the same series. */
class GapThresholdChangesTest {

    private static RuleSet rules(double value, double toGroup, double toCity) {
        RuleSet rules = ScenarioCity.rules();
        return rules.with(
                rules.targets(),
                Thresholds.from(List.of(
                        threshold(null, value),
                        threshold(new GapReference("ohne-migrationshintergrund"), toGroup),
                        threshold(GapReference.CITY, toCity))),
                rules.settings());
    }

    private static Threshold threshold(@Nullable GapReference to, double review) {
        return new Threshold(
                new Scope("betreuung", "stadtbezirk", null, "mit-migrationshintergrund"),
                to,
                review,
                null,
                null,
                1,
                0,
                null,
                null,
                LocalDate.MIN,
                null,
                null,
                Place.of("schwellen.csv"));
    }

    @Test
    void eachIsAboutSomethingOfItsOwn() {
        RuleSet before = rules(20, 12, 8);
        assertThat(new TableChanges(before.catalogue()).ofThresholds(before, rules(20, 14, 9.5)))
                .map(line -> line.replace('\u00a0', ' '))
                .containsExactly(
                        "Schwelle Betreuungsquote unter 3 Jahren, Stadtbezirke, mit Migrationshintergrund, Abstand zu"
                                + " „ohne Migrationshintergrund“: Prüfschwelle 12 Prozentpunkte → 14 Prozentpunkte",
                        "Schwelle Betreuungsquote unter 3 Jahren, Stadtbezirke, mit Migrationshintergrund, Abstand zu"
                                + " „Gesamtstadt“: Prüfschwelle 8 Prozentpunkte → 9,5 Prozentpunkte");
    }
}
