package org.pegel.rule;

import java.util.List;
import java.util.function.Supplier;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;

/** Compiled rules. Safe to share between threads; put into Drools when first asked, so that a start need not wait. */
public final class RuleBase {
    private static final RuleBase ENGINE_RULES = new RuleBase(CompiledRules::load);

    private final Supplier<Model> model;
    private @Nullable Engine engine;

    private RuleBase(Supplier<Model> model) {
        this.model = model;
    }

    /** The engine's own rules ({@code rules/kern}). */
    public static RuleBase engineRules() {
        return ENGINE_RULES;
    }

    /** The Kennungen of the rules, ordered. */
    public List<String> ruleIds() {
        return engine().ruleIds();
    }

    synchronized Engine engine() {
        Engine known = engine;
        if (known == null) {
            known = new Engine(model.get());
            engine = known;
        }
        return known;
    }
}
