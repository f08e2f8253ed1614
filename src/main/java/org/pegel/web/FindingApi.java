package org.pegel.web;

import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;
import org.pegel.evaluation.Evaluations;
import org.pegel.report.FindingDocument;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/findings}: what the rules say now of the released values; remembers nothing. */
@RestController
class FindingApi {
    private final Evaluations evaluations;

    FindingApi(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @GetMapping("/api/v1/findings")
    FindingDocument findings(@RequestParam(name = "period", required = false) @Nullable String period) {
        Period wanted = period == null ? null : PeriodParameter.of(period);
        return FindingDocument.of(evaluations.look(wanted), wanted);
    }
}
