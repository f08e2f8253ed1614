package org.pegel.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.kie.api.runtime.KieSession;
import org.pegel.assessment.Assessment;
import org.pegel.rule.engine.Findings;
import org.pegel.rule.engine.JudgedSeries;
import org.pegel.rule.policy.PolicyModel;
import org.pegel.rule.sentence.PolicyRules;
import org.pegel.table.Place;
import org.pegel.table.Problems;

/** Builds rules from sentences and from DRL, and judges the same facts with both, in the engine that serves. */
public final class SentenceTrial {
    private final ManyRules rules;
    private final RuleSet ruleSet;
    private final List<List<JudgedSeries>> districts;

    /** The number of rules, and the facts, district by district. */
    public SentenceTrial(int rules, RuleSet ruleSet, List<Assessment> facts) {
        this.rules = new ManyRules(rules);
        this.ruleSet = ruleSet;
        this.districts = CaseFile.of(facts, ruleSet.catalogue(), ruleSet.settings()).districts().stream()
                .map(CaseFile.OfDistrict::series)
                .toList();
    }

    /** An engine with rules in it. */
    public static final class Built {
        private final Engine engine;

        private Built(Model model) {
            this.engine = new Engine(model);
        }
    }

    /** From text to a rule base, reading included. */
    public Built sentences() {
        Problems problems = new Problems();
        var read =
                PolicyRules.parse(Place.of("bench.regel"), rules.sentences(), ruleSet.catalogue(), Map.of(), problems);
        problems.throwIfErrors();
        return new Built(PolicyModel.of(read, ruleSet.catalogue()));
    }

    /** From DRL to a rule base. */
    public Built drl() throws ReflectiveOperationException {
        return new Built(CompiledDrl.of(rules.drl()));
    }

    /** Judges every district in a session of its own, as an evaluation does. */
    public List<Finding> judge(Built built) {
        Findings findings = new Findings();
        for (List<JudgedSeries> district : districts) {
            KieSession session = built.engine.newSession();
            session.setGlobal("findings", findings);
            district.forEach(session::insert);
            session.fireAllRules();
            session.dispose();
        }
        return new ArrayList<>(findings.sorted());
    }
}
