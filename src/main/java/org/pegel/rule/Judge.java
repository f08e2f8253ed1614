package org.pegel.rule;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.pegel.assessment.Assessment;
import org.pegel.catalogue.Catalogue;
import org.pegel.rule.engine.Findings;
import org.pegel.rule.engine.SourceState;

/**
 * Lets the rules speak: one session per district over its assessments and fields, then one over levels and sources.
 * Holds no state between calls and may be shared between threads.
 */
public final class Judge {
    private final RuleBase rules;
    private final Catalogue catalogue;
    private final RuleSettings settings;

    public Judge(RuleSet rules) {
        this.rules = rules.rules();
        this.catalogue = rules.catalogue();
        this.settings = rules.settings();
    }

    /**
     * Judges whole districts and whole levels: a field is judged by the assessments of its district, a level by those of
     * its districts that are handed over here. Facts that are not to be judged are passed over.
     *
     * @param assessments each series once, in any order
     * @param deliveries what the sources owe, each source once
     * @return the same verdict for the same facts, in whatever order they come
     * @throws IllegalArgumentException when a series or a source comes twice
     */
    public Verdict judge(Collection<Assessment> assessments, Collection<DeliveryStatus> deliveries) {
        requireEachOnce(deliveries);
        CaseFile cases = CaseFile.of(assessments, catalogue, settings);
        Findings findings = new Findings();
        PolicyCases policies = new PolicyCases(rules.book());
        RuleSession session = new RuleSession(rules, settings, findings);
        for (CaseFile.OfDistrict district : cases.districts()) {
            session.judge(district.series(), district.fields().values());
            session.judgeByPolicy(policies.of(district.series()));
        }
        session.judgeByPolicy(policies.groups());
        session.judge(cases.levels());
        session.judgeAll(deliveries.stream()
                .map(status -> new SourceState(status, catalogue))
                .toList());
        return new Verdict(findings.sorted(), () -> cases.subjects(deliveries));
    }

    private static void requireEachOnce(Collection<DeliveryStatus> deliveries) {
        Set<String> sources = new HashSet<>();
        for (DeliveryStatus delivery : deliveries) {
            if (!sources.add(delivery.source())) {
                throw new IllegalArgumentException("The source " + delivery.source() + " comes twice");
            }
        }
    }
}
