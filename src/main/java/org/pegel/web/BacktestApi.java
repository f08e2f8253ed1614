package org.pegel.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pegel.backtest.ReplayedTime;
import org.pegel.catalogue.Period;
import org.pegel.evaluation.ActiveRuleSet;
import org.pegel.release.RuleSetStateException;
import org.pegel.release.Trials;
import org.pegel.report.BacktestDocument;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/v1/backtests}: what the rules in force would have said in the past, and what each was worth; remembers
 * nothing.
 */
@RestController
class BacktestApi {
    private final ActiveRuleSet rules;
    private final Trials trials;

    BacktestApi(ActiveRuleSet rules, Trials trials) {
        this.rules = rules;
        this.trials = trials;
    }

    @PostMapping("/api/v1/backtests")
    BacktestDocument backtest(
            @RequestParam(name = "from") String from,
            @RequestParam(name = "to") String to,
            @RequestParam(name = "limitsOf", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate limitsOf,
            @RequestParam(name = "onTime", defaultValue = "false") boolean onTime) {
        Period first = PeriodParameter.of(from);
        Period last = PeriodParameter.of(to);
        if (!ReplayedTime.fit(first, last)) {
            throw new Refusal(
                    HttpStatus.BAD_REQUEST,
                    "Von %s bis %s lässt sich nichts nachspielen; erlaubt: %s"
                            .formatted(first, last, ReplayedTime.ALLOWED));
        }
        try {
            return BacktestDocument.of(
                    trials.run(rules.current(), new ReplayedTime(first, last, limitsOf, onTime)), null);
        } catch (RuleSetStateException busy) {
            throw new Refusal(HttpStatus.CONFLICT, busy.text());
        }
    }
}
