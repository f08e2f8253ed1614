package org.pegel.rule;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.globalOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.List;
import org.drools.model.Global;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.pegel.rule.engine.Findings;
import org.pegel.rule.engine.JudgedSeries;
import org.pegel.rule.engine.LimitsReached;
import org.pegel.rule.severity.Aspect;
import org.pegel.rule.severity.SeverityRow;

/** Turns the rows of {@code bewertung.csv} into rules that stand for {@link EngineRule#THRESHOLD}, one for each row. */
final class SeverityRules {
    /** Where the engine's rules declare what they report to. */
    private static final String PACKAGE = Findings.class.getPackageName();

    private static final Global<Findings> FINDINGS = globalOf(Findings.class, PACKAGE, "findings");

    private SeverityRules() {}

    static List<Rule> of(SeverityTable table) {
        return table.rows().stream().map(SeverityRules::of).toList();
    }

    /** Only what the row tells apart is asked. */
    private static Rule of(SeverityRow row) {
        Variable<JudgedSeries> series = declarationOf(JudgedSeries.class);
        PatternDef<JudgedSeries> reached =
                pattern(series).expr("Schwelle erreicht", fact -> LimitsReached.isIn(fact.series()));
        for (Aspect aspect : Aspect.values()) {
            if (row.asks(aspect)) {
                reached.expr(row.text(aspect), fact -> row.fits(aspect, fact.series()));
            }
        }
        return rule(PACKAGE, row.place().toString())
                .build(reached, on(FINDINGS, series).execute((found, fact) -> report(found, fact, row)));
    }

    private static void report(Findings findings, JudgedSeries fact, SeverityRow row) {
        LimitsReached reached = new LimitsReached(fact.series(), row);
        findings.add(EngineRule.THRESHOLD.id(), reached.severity(), reached);
    }
}
