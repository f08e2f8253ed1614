package org.pegel.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pegel.evaluation.ActiveRuleSet;
import org.pegel.notification.Departments;
import org.pegel.report.CompletionDocument;
import org.pegel.rule.RuleSet;
import org.pegel.rule.sentence.Completion;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/v1/rule-completions}, with the text of a rule up to the cursor: how it can go on, for an editor. Knows the
 * ids and names of the rules in force, and no values.
 */
@RestController
class RuleCompletionApi {
    private final ActiveRuleSet rules;
    private final ObjectProvider<Departments> departments;
    private volatile @Nullable Known known;

    /** What goes with a version of the rules. */
    private record Known(RuleSet of, Completion completion) {}

    RuleCompletionApi(ActiveRuleSet rules, ObjectProvider<Departments> departments) {
        this.rules = rules;
        this.departments = departments;
    }

    @PostMapping(path = "/api/v1/rule-completions", consumes = MediaType.TEXT_PLAIN_VALUE)
    CompletionDocument completions(@RequestBody(required = false) @Nullable String text) {
        return CompletionDocument.of(completion().at(text == null ? "" : text));
    }

    @SuppressWarnings("ReferenceEquality") // the same object until another version takes its place
    private Completion completion() {
        RuleSet current = rules.current();
        Known now = known;
        if (now == null || now.of() != current) {
            Map<String, String> names = new LinkedHashMap<>();
            departments.getObject().all().forEach(department -> names.put(department.id(), department.name()));
            now = new Known(current, new Completion(current.catalogue(), names));
            known = now;
        }
        return now.completion();
    }
}
