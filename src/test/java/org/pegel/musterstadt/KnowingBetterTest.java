package org.pegel.musterstadt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pegel.assessment.Assessor;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.CatalogueFiles;
import org.pegel.observation.Observation;
import org.pegel.observation.Series;
import org.pegel.rule.Judge;
import org.pegel.rule.RuleSet;
import org.pegel.table.Problems;
import org.pegel.target.Targets;
import org.pegel.target.Threshold;
import org.pegel.target.Thresholds;

/**
 * Some of what is planted must not open anything. Here each of these would, if Pegel did not know the event, the memory of
 * a stage, the confirmation, or that an urgent finding needs a planned reaction: so their silence means something.
 */
class KnowingBetterTest {

    private static final Path RULES = Path.of("rules");
    private static final Path SAMPLE = Path.of("samples/musterstadt");

    private static Judged real;
    private static List<Judged> knowingLess;

    /** Findings before and after the last step, as "rule severity subject". */
    private record Judged(Set<String> before, Set<String> after) {
        boolean isNew(String finding) {
            return after.contains(finding) && !before.contains(finding);
        }
    }

    @BeforeAll
    static void judgeWithAndWithout() throws IOException {
        Problems problems = new Problems();
        Catalogue catalogue = CatalogueFiles.read(RULES, problems);
        Targets targets = Targets.read(RULES, catalogue, problems);
        Thresholds thresholds = Thresholds.read(RULES, catalogue, problems);
        problems.throwIfErrors();
        real = judged(catalogue, targets, thresholds);
        knowingLess = List.of(
                judged(withoutEvents(catalogue), targets, thresholds),
                judged(catalogue, targets, changed(thresholds, false, true)),
                judged(catalogue, targets, changed(thresholds, true, false)));
    }

    static List<Planted.Phenomenon> silentPhenomena() {
        return Planted.read(SAMPLE.resolve("phaenomene.yaml")).phenomena().stream()
                .filter(phenomenon -> phenomenon.without() != null)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("silentPhenomena")
    void wouldOpenIfPegelKnewLess(Planted.Phenomenon phenomenon) {
        String finding = phenomenon.without();

        assertThat(real.isNew(finding)).as(phenomenon.description()).isFalse();
        assertThat(knowingLess)
                .as(phenomenon.description())
                .anyMatch(judged -> judged.isNew(finding)
                        || (judged.after().contains(finding) && !real.after().contains(finding)));
    }

    private static Catalogue withoutEvents(Catalogue catalogue) {
        return new Catalogue(
                catalogue.municipality(),
                catalogue.levels(),
                catalogue.districts(),
                catalogue.groups(),
                catalogue.monitorings(),
                catalogue.fields(),
                catalogue.indicators(),
                List.of());
    }

    private static Thresholds changed(Thresholds thresholds, boolean memory, boolean reactions) {
        return Thresholds.from(thresholds.all().stream()
                .map(row -> changed(row, memory, reactions))
                .toList());
    }

    private static Threshold changed(Threshold row, boolean memory, boolean reactions) {
        return new Threshold(
                row.scope(),
                row.gapTo(),
                row.review(),
                row.action(),
                memory ? row.recovery() : null,
                memory ? row.confirmation() : 1,
                row.minimumCases(),
                reactions ? row.reaction() : "irgendeine",
                row.setBy(),
                row.validFrom(),
                row.validTo(),
                row.reason(),
                row.place());
    }

    private static Judged judged(Catalogue catalogue, Targets targets, Thresholds thresholds) throws IOException {
        RuleSet rules = new RuleSet("test", catalogue, targets, thresholds);
        return new Judged(
                findings(rules, TidyRow.readAll(SAMPLE.resolve("bestand")), LocalDate.of(2025, 6, 30)),
                findings(rules, TidyRow.readAll(SAMPLE), LocalDate.of(2026, 6, 30)));
    }

    private static Set<String> findings(RuleSet rules, List<TidyRow> rows, LocalDate asOf) {
        List<Series> series = series(rows);
        Assessor assessor = new Assessor(rules.catalogue(), rules.targets(), rules.thresholds());
        return new Judge(rules)
                .judge(assessor.assess(series, series, null, asOf), List.of()).findings().stream()
                        .map(finding -> String.join(
                                " ",
                                finding.ruleId(),
                                finding.severity().name().toLowerCase(Locale.ROOT),
                                finding.subject().key()))
                        .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Series> series(List<TidyRow> rows) {
        Map<String, List<Observation>> observations = new LinkedHashMap<>();
        for (TidyRow row : rows) {
            if (!row.isFirstDelivery()) {
                String key = row.key() + " " + row.period().kind();
                observations.computeIfAbsent(key, name -> new ArrayList<>()).add(row.observation());
            }
        }
        return observations.values().stream().map(Series::of).toList();
    }
}
