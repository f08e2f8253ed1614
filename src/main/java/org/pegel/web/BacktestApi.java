package org.pegel.web;

import jakarta.servlet.http.HttpServletRequest;
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
 * {@code POST /api/v1/backtests}: what the rules in force would have said in the past, and what each was worth; or those of
 * a version ({@code ruleSet}), and what they change against another ({@code against}). Remembers nothing.
 */
@RestController
class BacktestApi {
    private final ActiveRuleSet rules;
    private final Trials trials;
    private final SeenVersions seen;

    BacktestApi(ActiveRuleSet rules, Trials trials, SeenVersions seen) {
        this.rules = rules;
        this.trials = trials;
        this.seen = seen;
    }

    @PostMapping("/api/v1/backtests")
    BacktestDocument backtest(
            @RequestParam(name = "from") String from,
            @RequestParam(name = "to") String to,
            @RequestParam(name = "limitsOf", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate limitsOf,
            @RequestParam(name = "onTime", defaultValue = "false") boolean onTime,
            @RequestParam(name = "ruleSet", required = false) @Nullable String ruleSet,
            @RequestParam(name = "against", required = false) @Nullable String against,
            HttpServletRequest request) {
        Period first = PeriodParameter.of(from);
        Period last = PeriodParameter.of(to);
        if (!ReplayedTime.fit(first, last)) {
            throw new Refusal(
                    HttpStatus.BAD_REQUEST,
                    "Von %s bis %s lässt sich nichts nachspielen; erlaubt: %s"
                            .formatted(first, last, ReplayedTime.ALLOWED));
        }
        try {
            Trials.Trial trial = trials.run(
                    ruleSet == null ? rules.current() : trials.rules(seen.version(ruleSet, request)),
                    against == null ? null : trials.rules(seen.version(against, request)),
                    new ReplayedTime(first, last, limitsOf, onTime));
            return BacktestDocument.of(trial.result(), trial.against());
        } catch (RuleSetStateException impossible) {
            throw new Refusal(HttpStatus.CONFLICT, impossible.text());
        }
    }
}
