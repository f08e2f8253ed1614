package org.pegel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pegel.backtest.ReplayedTime;
import org.pegel.catalogue.Period;
import org.pegel.release.Drafts;
import org.pegel.release.RuleSetStateException;
import org.pegel.release.RuleSetVersion;
import org.pegel.release.RuleSets;
import org.pegel.release.Trials;
import org.pegel.report.ProblemDocument;
import org.pegel.report.RuleSetDocument;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * {@code /api/v1/rule-sets}: the versions of the rules. What was in force, and what stands in the folders with errors, may
 * be seen by all; drafts only by {@linkplain PolicyStaff those who write them}.
 */
@RestController
@RequestMapping("/api/v1/rule-sets")
class RuleSetApi {
    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_PERIOD = 30;
    private static final String MISSING_PERIOD =
            "Es fehlt, welche Zeit nachgespielt wird (from, to); erlaubt: " + ReplayedTime.ALLOWED;

    private final RuleSets ruleSets;
    private final Drafts drafts;
    private final Trials trials;
    private final PolicyStaff staff;
    private final SeenVersions seen;

    RuleSetApi(RuleSets ruleSets, Drafts drafts, Trials trials, PolicyStaff staff, SeenVersions seen) {
        this.ruleSets = ruleSets;
        this.drafts = drafts;
        this.trials = trials;
        this.staff = staff;
        this.seen = seen;
    }

    @GetMapping
    RuleSetDocument all(HttpServletRequest request) {
        return RuleSetDocument.of(ruleSets.all().stream()
                .filter(version -> seen.isFor(version, request))
                .toList());
    }

    /** What stands in the folders and can't be used; an empty list when it can. */
    @GetMapping("/problems")
    ProblemDocument problems() {
        return ProblemDocument.of(ruleSets.faulty().map(ruleSets::problems).orElse(List.of()));
    }

    @GetMapping("/difference")
    RuleSetDocument.Difference difference(
            @RequestParam("from") String from, @RequestParam("to") String to, HttpServletRequest request) {
        RuleSetVersion one = seen.version(from, request);
        RuleSetVersion other = seen.version(to, request);
        return new RuleSetDocument.Difference(one.number(), other.number(), ruleSets.difference(one, other));
    }

    /** By its number, or by what findings and alerts name. */
    @GetMapping("/{id}")
    RuleSetDocument.Entry one(@PathVariable("id") String id, HttpServletRequest request) {
        return RuleSetDocument.Entry.of(seen.version(id, request));
    }

    @GetMapping("/{id}/problems")
    ProblemDocument problems(@PathVariable("id") String id, HttpServletRequest request) {
        return ProblemDocument.of(ruleSets.problems(seen.version(id, request)));
    }

    /** The files, as they were. */
    @GetMapping("/{id}/files")
    ResponseEntity<byte[]> files(@PathVariable("id") String id, HttpServletRequest request) {
        staff.require(request);
        RuleSetVersion version = seen.version(id, request);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"fassung-%d.zip\"".formatted(version.number()))
                .body(ruleSets.files(version).zip());
    }

    /** {@code -F reason=… -F rules/schwellen.csv=@schwellen.csv}, and {@code -F from=12}, {@code -F delete=rules/….csv}. */
    @PostMapping(path = "/drafts", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    RuleSetDocument.Entry draft(MultipartHttpServletRequest request) {
        String by = staff.require(request);
        DraftForm form = DraftForm.read(request, LONGEST_REASON);
        return step(() -> drafts.draft(by, form.reason(), form.from(), form.changes()));
    }

    @PostMapping("/{number}/submit")
    RuleSetDocument.Entry submit(@PathVariable("number") long number, HttpServletRequest request) {
        String by = staff.require(request);
        return step(() -> drafts.submit(existing(number).number(), by));
    }

    @PostMapping("/{number}/approve")
    RuleSetDocument.Entry approve(@PathVariable("number") long number, HttpServletRequest request) {
        String by = staff.require(request);
        return step(() -> drafts.approve(existing(number).number(), by));
    }

    /** {@code {"reason":"…"}}. */
    @PostMapping("/{number}/reject")
    RuleSetDocument.Entry reject(
            @PathVariable("number") long number,
            @RequestBody(required = false) @Nullable String body,
            HttpServletRequest request) {
        String by = staff.require(request);
        String reason = reason(TextFields.read(body, "reason"));
        return step(() -> drafts.reject(existing(number).number(), by, reason));
    }

    /** {@code {"from":"2027-01-01"}}; without a day at once. */
    @PostMapping("/{number}/activate")
    RuleSetDocument.Entry activate(
            @PathVariable("number") long number,
            @RequestBody(required = false) @Nullable String body,
            HttpServletRequest request) {
        String by = staff.require(request);
        TextFields fields = TextFields.read(body, "from");
        return step(() -> drafts.activate(existing(number).number(), by, fields.day("from")));
    }

    /** {@code {"from":"2015","to":"2024"}}: what it would have found then; the summary stays with the version. */
    @PostMapping("/{number}/backtest")
    RuleSetDocument.Entry backtest(
            @PathVariable("number") long number,
            @RequestBody(required = false) @Nullable String body,
            HttpServletRequest request) {
        staff.require(request);
        TextFields fields = TextFields.read(body, "from", "to");
        Period first = PeriodParameter.of(fields.required("from", LONGEST_PERIOD, MISSING_PERIOD));
        Period last = PeriodParameter.of(fields.required("to", LONGEST_PERIOD, MISSING_PERIOD));
        if (!ReplayedTime.fit(first, last)) {
            throw new Refusal(HttpStatus.BAD_REQUEST, MISSING_PERIOD);
        }
        return step(() -> trials.run(existing(number), new ReplayedTime(first, last)));
    }

    /** {@code {"reason":"…"}}; gives the new version, handed in. */
    @PostMapping("/{number}/restore")
    RuleSetDocument.Entry restore(
            @PathVariable("number") long number,
            @RequestBody(required = false) @Nullable String body,
            HttpServletRequest request) {
        String by = staff.require(request);
        String reason = reason(TextFields.read(body, "reason"));
        return step(() -> drafts.restore(existing(number).number(), by, reason));
    }

    private static String reason(TextFields fields) {
        return fields.required("reason", LONGEST_REASON, "Es fehlt der Grund (reason); erlaubt: ein kurzer Satz");
    }

    private static RuleSetDocument.Entry step(Supplier<RuleSetVersion> step) {
        try {
            return RuleSetDocument.Entry.of(step.get());
        } catch (RuleSetStateException conflict) {
            throw new Refusal(HttpStatus.CONFLICT, conflict.text());
        }
    }

    private RuleSetVersion existing(long number) {
        return ruleSets.find(number).orElseThrow(() -> SeenVersions.missing(Long.toString(number)));
    }
}
