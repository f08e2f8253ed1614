package org.pegel.web;

import java.time.LocalDate;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.pegel.backtest.Backtest;
import org.pegel.backtest.Chronicle;
import org.pegel.backtest.ReplayedTime;
import org.pegel.catalogue.Period;
import org.pegel.evaluation.ActiveRuleSet;
import org.pegel.observation.ObservationStore;
import org.pegel.report.BacktestDocument;
import org.pegel.rule.RuleSet;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/v1/backtests}: what the rules in force would have said in the past, and what each was worth; remembers
 * nothing. One at a time, because it holds all values in memory.
 */
@RestController
class BacktestApi {
    private final ActiveRuleSet rules;
    private final ObservationStore observations;
    private final Semaphore free = new Semaphore(1);

    BacktestApi(ActiveRuleSet rules, ObservationStore observations) {
        this.rules = rules;
        this.observations = observations;
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
        if (!free.tryAcquire()) {
            throw new Refusal(HttpStatus.CONFLICT, "Es läuft schon ein Rückblick; bitte danach noch einmal.");
        }
        try {
            RuleSet current = rules.current();
            Chronicle values = Chronicle.read(
                    observations, current.catalogue().indicators().keySet());
            return BacktestDocument.of(
                    Backtest.run(current, values, new ReplayedTime(first, last, limitsOf, onTime)), null);
        } finally {
            free.release();
        }
    }
}
