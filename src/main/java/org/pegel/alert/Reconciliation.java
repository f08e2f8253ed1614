package org.pegel.alert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.pegel.rule.Finding;
import org.pegel.rule.Subject;

/**
 * Brings the memory in line with what a run has found. Pure: it says which steps to write and writes none.
 *
 * <p>An alert of an earlier rule goes on with the rule that replaces it, where that finds the same subject. As long as the
 * earlier rule speaks about it too, it keeps its own.
 *
 * @param findings what the run found
 * @param judged what the run judged; only alerts on these may be resolved
 * @param firstSeen whether a finding rests on data that no run has seen before (Bestandsaufnahme): recorded, not opened
 * @param mayOpen whether a finding rests on the newest period of its series and is recent enough to open an alert
 * @param replaced the earlier Kennungen that a rule replaces
 * @param whyGone why an alert on a subject is resolved when its finding is gone, German
 */
public record Reconciliation(
        List<Finding> findings,
        Set<Subject> judged,
        Predicate<Finding> firstSeen,
        Predicate<Finding> mayOpen,
        Function<String, List<String>> replaced,
        Function<Subject, String> whyGone) {

    /** Why an alert is resolved when its finding is gone and nothing more is known. */
    public static final String FINDING_GONE = "Der Befund besteht nach den neuen Werten nicht mehr.";

    private static final Comparator<AlertChange> ORDER = Comparator.comparing(
                    (AlertChange change) -> change.alert().key().ruleId())
            .thenComparing(change -> change.alert().key().subject().key());

    /** The keys of the findings: what must be looked up among resolved alerts. */
    public Set<AlertKey> keys() {
        return findings.stream().map(AlertKey::of).collect(Collectors.toSet());
    }

    /**
     * The steps that follow.
     *
     * @param known the unresolved alerts, and the resolved ones with one of {@link #keys()}
     * @return steps ordered by rule and subject
     */
    public List<AlertChange> steps(Collection<Alert> known, Run run) {
        Map<AlertKey, Alert> before = new HashMap<>();
        known.forEach(alert -> before.put(alert.key(), alert));
        Set<AlertKey> standing = keys();
        Set<AlertKey> found = new HashSet<>();
        List<AlertChange> steps = new ArrayList<>();
        for (Finding finding : findings) {
            AlertKey key = AlertKey.of(finding);
            if (!found.add(key)) {
                throw new IllegalStateException("A rule gave two findings on one subject: " + key);
            }
            Alert alert = before.remove(key);
            List<Alert> earlier = earlier(key, standing, before);
            if (!earlier.isEmpty()) {
                steps.addAll(new Succession(alert, earlier).steps(finding, run, mayOpen.test(finding)));
            } else if (alert != null) {
                alert.found(finding, run, mayOpen.test(finding)).ifPresent(steps::add);
            } else if (firstSeen.test(finding)) {
                steps.add(Alert.recorded(finding, run));
            } else if (mayOpen.test(finding)) {
                steps.add(Alert.opened(finding, run));
            }
        }
        before.values().stream()
                .filter(alert -> alert.state() != AlertState.RESOLVED)
                .filter(alert -> judged.contains(alert.key().subject()))
                .map(alert -> alert.resolved(whyGone.apply(alert.key().subject()), run))
                .forEach(steps::add);
        steps.sort(ORDER);
        return steps;
    }

    /** Takes out the unresolved alerts under Kennungen that the rule replaces and that don't speak themselves. */
    private List<Alert> earlier(AlertKey key, Set<AlertKey> standing, Map<AlertKey, Alert> before) {
        List<Alert> earlier = new ArrayList<>();
        for (String id : replaced.apply(key.ruleId())) {
            AlertKey old = new AlertKey(id, key.subject());
            Alert alert = before.get(old);
            if (alert != null && alert.state() != AlertState.RESOLVED && !standing.contains(old)) {
                before.remove(old);
                earlier.add(alert);
            }
        }
        return earlier;
    }
}
