package org.pegel.rule.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pegel.assessment.Assessment;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.Direction;
import org.pegel.catalogue.Group;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.Influence;
import org.pegel.catalogue.Period;
import org.pegel.catalogue.PeriodKind;
import org.pegel.catalogue.Protection;
import org.pegel.catalogue.Rhythm;
import org.pegel.catalogue.SeriesEvent;
import org.pegel.catalogue.SpatialLevel;
import org.pegel.rule.RuleSet;
import org.pegel.rule.ScenarioCity;
import org.pegel.scenario.Scenario;
import org.pegel.scenario.Scenarios;
import org.pegel.table.Place;
import org.pegel.table.Problems;
import org.pegel.target.Targets;
import org.pegel.target.Thresholds;

/** The city of the scenarios, with a break, a noted event and an indicator by quarters. */
final class MeaningCity {
    private MeaningCity() {}

    /** The first series of some facts as a scenario writes them, at its newest period. */
    static Assessment assessed(String facts) {
        Problems problems = new Problems();
        List<Scenario> scenarios = Scenarios.read(
                Place.of("test.yaml"), "- {name: Test, befunde: nichts, " + facts + "}", rules(), problems);
        assertThat(problems.all()).isEmpty();
        Scenario scenario = scenarios.get(0);
        return scenario.assessments().stream()
                .filter(series -> series.key().equals(scenario.series().get(0).key()))
                .findFirst()
                .orElseThrow();
    }

    private static RuleSet rules() {
        return new RuleSet("test", catalogue(), Targets.none(), Thresholds.none());
    }

    private static Catalogue catalogue() {
        Catalogue city = ScenarioCity.rules().catalogue();
        Map<String, Indicator> indicators = new LinkedHashMap<>(city.indicators());
        indicators.put("verfahrensdauer", byQuarters());
        List<SeriesEvent> events = new ArrayList<>(city.events());
        events.add(event("hochschulreife", 2022, SeriesEvent.Kind.BREAK));
        events.add(event("wiederholende", 2025, SeriesEvent.Kind.NOTE));
        return new Catalogue(
                city.municipality(),
                city.levels(),
                city.districts(),
                city.groups(),
                city.monitorings(),
                city.fields(),
                indicators,
                events);
    }

    private static SeriesEvent event(String indicator, int year, SeriesEvent.Kind kind) {
        return new SeriesEvent(indicator, Period.year(year), kind, null, null, null, "Neue Abgrenzung.", null);
    }

    private static Indicator byQuarters() {
        return new Indicator(
                "verfahrensdauer",
                "Dauer der Verfahren",
                null,
                "Monate",
                1,
                Direction.LOWER,
                Influence.STEERABLE,
                "arbeit",
                List.of("bildung"),
                "",
                null,
                null,
                null,
                "amt-für-statistik",
                Map.of(SpatialLevel.CITY, new Rhythm(PeriodKind.QUARTER, 1)),
                java.time.Period.ofMonths(3),
                List.of(Group.ALL),
                Protection.NONE,
                "",
                null);
    }
}
