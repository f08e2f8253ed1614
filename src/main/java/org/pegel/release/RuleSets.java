package org.pegel.release;

import java.util.List;
import java.util.Optional;
import org.pegel.evaluation.EvaluationDay;
import org.pegel.observation.ObservationStore;
import org.pegel.release.check.StoredData;
import org.pegel.table.Problem;
import org.pegel.table.Problems;
import org.springframework.stereotype.Service;

/** The versions of the rules, to look at. */
@Service
public class RuleSets {
    private final RuleSetStore store;
    private final RulesInForce rules;
    private final ObservationStore values;
    private final EvaluationDay day;

    RuleSets(RuleSetStore store, RulesInForce rules, ObservationStore values, EvaluationDay day) {
        this.store = store;
        this.rules = rules;
        this.values = values;
        this.day = day;
    }

    /** The newest first. */
    public List<RuleSetVersion> all() {
        return store.all();
    }

    public Optional<RuleSetVersion> find(long number) {
        return store.find(number);
    }

    /** The newest with this content, as findings and alerts name it. */
    public Optional<RuleSetVersion> find(String version) {
        return store.all().stream()
                .filter(known -> known.version().equals(version))
                .findFirst();
    }

    /** What stands in the folders and can't be used; empty when it can. */
    public Optional<RuleSetVersion> faulty() {
        return store.faulty();
    }

    /** What a version contains. */
    public RuleFiles files(RuleSetVersion version) {
        return store.files(version.number());
    }

    /** What the check says today of a version, and of how it fits the values that count. */
    public List<Problem> problems(RuleSetVersion version) {
        Problems problems = new Problems();
        RuleFolder folder = store.files(version.number()).folder(problems);
        if (folder != null) {
            folder.checkScenarios(problems);
            StoredData.check(folder.rules(), values, day.today(), problems);
        }
        return problems.all();
    }

    /** What is different in one version against another, German, a line each. */
    public List<String> difference(RuleSetVersion from, RuleSetVersion to) {
        RuleFiles files = store.files(to.number());
        return rules.difference(from.number(), files, files.folder(new Problems()));
    }
}
