package org.pegel.evaluation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pegel.rule.Finding;
import org.pegel.rule.Subject;

/**
 * What the rules would find if a waiting delivery counted, over everything it touches. For the statistics office only.
 *
 * @param then the findings as they would be
 * @param now the findings as they are, over the same values
 */
public record Preview(EvaluationResult then, List<Finding> now) {

    private record Key(String rule, Subject subject) {
        static Key of(Finding finding) {
            return new Key(finding.ruleId(), finding.subject());
        }
    }

    public Preview {
        now = List.copyOf(now);
    }

    /** Findings that would come. */
    public List<Finding> appearing() {
        return without(then.findings(), now);
    }

    /** Findings that would go. */
    public List<Finding> vanishing() {
        return without(now, then.findings());
    }

    /** Findings that would stay and say something else. */
    public List<Finding> changing() {
        Map<Key, Finding> known = byKey(now);
        return then.findings().stream()
                .filter(finding -> differs(finding, known.get(Key.of(finding))))
                .toList();
    }

    private static boolean differs(Finding finding, @Nullable Finding before) {
        return before != null
                && (before.severity() != finding.severity() || !before.message().equals(finding.message()));
    }

    private static List<Finding> without(List<Finding> findings, List<Finding> others) {
        Map<Key, Finding> known = byKey(others);
        return findings.stream()
                .filter(finding -> !known.containsKey(Key.of(finding)))
                .toList();
    }

    private static Map<Key, Finding> byKey(List<Finding> findings) {
        return findings.stream().collect(Collectors.toMap(Key::of, Function.identity(), (one, other) -> one));
    }
}
