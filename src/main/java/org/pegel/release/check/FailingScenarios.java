package org.pegel.release.check;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pegel.rule.Finding;
import org.pegel.scenario.Comparison;
import org.pegel.scenario.ExpectedFinding;
import org.pegel.scenario.Scenario;
import org.pegel.scenario.ScenarioResult;
import org.pegel.table.Problems;

/** Scenarios that come out otherwise: what policy staff said must hold does not. */
public final class FailingScenarios {
    private static final int MOST_NAMED = 3;
    private static final String NOTHING = "nichts";

    private FailingScenarios() {}

    /** Plays them, and notes each that fails as an error. */
    public static void check(List<Scenario> scenarios, Problems problems) {
        for (Scenario scenario : scenarios) {
            ScenarioResult result = scenario.run();
            if (!result.passed()) {
                problems.error(
                        scenario.place(),
                        null,
                        "das Szenario „%s“ kommt anders heraus: %s"
                                .formatted(scenario.name(), differences(result.pairs())),
                        "Regeln, die sagen, was es verlangt, oder ein Szenario, das noch gilt; „pegel test“ stellt beides"
                                + " nebeneinander");
            }
        }
    }

    private static String differences(List<Comparison> pairs) {
        List<String> all = pairs.stream()
                .filter(pair -> !pair.agrees())
                .map(FailingScenarios::difference)
                .toList();
        String named = all.stream().limit(MOST_NAMED).collect(Collectors.joining("; "));
        return all.size() > MOST_NAMED ? named + "; und %d weitere".formatted(all.size() - MOST_NAMED) : named;
    }

    private static String difference(Comparison pair) {
        return "erwartet %s, gefunden %s".formatted(wanted(pair.expected()), found(pair.found()));
    }

    private static String wanted(@Nullable ExpectedFinding expected) {
        return expected == null
                ? NOTHING
                : Stream.of(
                                expected.rule(),
                                expected.severity() == null
                                        ? null
                                        : expected.severity().word(),
                                expected.indicator(),
                                expected.district(),
                                expected.group(),
                                expected.level(),
                                expected.field(),
                                expected.source())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
    }

    private static String found(@Nullable Finding finding) {
        return finding == null
                ? NOTHING
                : "%s %s („%s“)".formatted(finding.ruleId(), finding.severity().word(), finding.message());
    }
}
