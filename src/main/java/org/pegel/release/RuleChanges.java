package org.pegel.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pegel.rule.RuleBook;
import org.pegel.rule.sentence.PolicyRule;

/** What is different between the rules that policy staff wrote. */
final class RuleChanges {
    private static final List<Attribute<PolicyRule>> RULE = List.of(
            Attribute.of("Titel", PolicyRule::title),
            Attribute.of("Grundlage", rule -> rule.basis().german()),
            Attribute.of("Handlungsfeld", rule -> rule.scope().field()),
            Attribute.of("Indikatoren", rule -> String.join(", ", rule.scope().indicators())),
            Attribute.of("Ebenen", rule -> String.join(", ", rule.scope().levels())),
            Attribute.of("Gruppen", rule -> String.join(", ", rule.scope().groups())),
            Attribute.of("Gebiete", rule -> String.join(", ", rule.scope().districts())),
            Attribute.of(
                    "Mittel",
                    rule -> rule.scope().mean() == 1
                            ? null
                            : "über " + rule.scope().mean() + " Zeiträume"),
            Attribute.of("Bedingung", rule -> rule.condition().canonical()),
            Attribute.of("Stufe", rule -> rule.severity().word()),
            Attribute.of("an", rule -> String.join(", ", rule.tells())),
            Attribute.of("Beteiligung", rule -> String.join(", ", rule.involves())),
            Attribute.of("Frist", rule -> Wording.time(rule.deadline())),
            Attribute.of("Meldung", rule -> rule.message().fill(gap -> "{" + gap.word() + "}")),
            Attribute.of("gilt ab", rule -> rule.from() == null ? null : Wording.day(rule.from())),
            Attribute.of("gilt bis", rule -> rule.to() == null ? null : Wording.day(rule.to())),
            Attribute.of("ersetzt", rule -> String.join(", ", rule.replaces())));

    private RuleChanges() {}

    static List<String> between(RuleBook old, RuleBook fresh) {
        return CatalogueChanges.things("Regel", byId(old), byId(fresh), RULE);
    }

    private static Map<String, PolicyRule> byId(RuleBook book) {
        Map<String, PolicyRule> rules = new LinkedHashMap<>();
        book.rules().forEach(rule -> rules.put(rule.id(), rule));
        return rules;
    }
}
