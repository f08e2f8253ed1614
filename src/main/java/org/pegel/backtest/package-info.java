/**
 * What rules would have said in the past: replays it through the real assessment, rules and life of alerts, compares two
 * rule sets, and says what each rule was worth. Writes nothing.
 */
@ApplicationModule(
        allowedDependencies = {
            "catalogue",
            "observation",
            "target",
            "assessment",
            "rule",
            "rule::sentence",
            "alert",
            "evaluation"
        })
@NullMarked
package org.pegel.backtest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
