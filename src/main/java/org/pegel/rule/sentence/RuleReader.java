package org.pegel.rule.sentence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.table.GermanDate;
import org.pegel.table.Place;
import org.pegel.table.Problems;
import org.pegel.table.Suggestions;

/** Makes rules of the parts that a file was taken apart into. */
final class RuleReader {
    private static final int LONGEST_TITLE = 200;
    private static final List<String> REQUIRED =
            List.of(Section.RULE, Section.ID, Section.BASIS, Section.SCOPE, Section.WHEN, Section.THEN);

    /** Stands for a scope that can't be read, so that the sentences are checked all the same. */
    private static final Scope UNREADABLE = new Scope(Set.of(), "", Set.of(), Set.of(), Set.of(), 1);

    private final Catalogue catalogue;
    private final KnownNames names;
    private final SlotReader slots;
    private final RuleIds ids;
    private final Place file;
    private final Complaints complaints;

    RuleReader(Catalogue catalogue, Map<String, String> departments, RuleIds ids, Place file, Problems problems) {
        this.catalogue = catalogue;
        this.names = KnownNames.of(catalogue, departments);
        this.slots = new SlotReader(Language.german(), catalogue);
        this.ids = ids;
        this.file = file;
        this.complaints = new Complaints(Language.german(), file, problems);
    }

    /** The rule; absent when it can't be used, which is noted. */
    @Nullable
    PolicyRule read(RuleText text) {
        int before = complaints.count();
        PolicyRule rule = rule(text);
        return complaints.count() == before ? rule : null;
    }

    private @Nullable PolicyRule rule(RuleText text) {
        for (String key : REQUIRED) {
            if (text.section(key) == null) {
                complaints.missing(
                        text.start(), "in der Regel fehlt die Angabe „" + key + "“", "eine Zeile, die so beginnt");
            }
        }
        String title = title(text.section(Section.RULE));
        String id = ids.read(text.section(Section.ID), complaints);
        List<String> replaces = ids.replaced(text.section(Section.REPLACES), id, complaints);
        Basis basis = basis(text.section(Section.BASIS));
        LocalDate from = date(text.section(Section.FROM));
        LocalDate to = date(text.section(Section.TO));
        checkDates(text, from, to);
        Section scopeText = text.section(Section.SCOPE);
        Scope scope = scopeText == null ? null : new ScopeReader(catalogue, names, slots, complaints).read(scopeText);
        Section then = text.section(Section.THEN);
        Outcome outcome = then == null ? null : new OutcomeReader(names.departments(), slots, complaints).read(then);
        Section when = text.section(Section.WHEN);
        Scope assumed = scope == null ? UNREADABLE : scope;
        ArgumentCheck arguments = new ArgumentCheck(assumed, catalogue, complaints);
        ClauseReader clauses = new ClauseReader(Language.german(), assumed, arguments, complaints);
        Condition condition = when == null ? null : condition(when, clauses);
        MessageTemplate message =
                outcome == null || condition == null ? null : message(outcome, clauses.speaks(), title);
        return scope == null
                        || condition == null
                        || outcome == null
                        || message == null
                        || title == null
                        || id == null
                        || basis == null
                ? null
                : new PolicyRule(
                        id,
                        title,
                        basis,
                        withLevel(scope, clauses.level()),
                        clauses.speaks(),
                        condition,
                        outcome.severity(),
                        outcome.tells(),
                        outcome.involves(),
                        outcome.deadline(),
                        message,
                        replaces,
                        from,
                        to,
                        file.at(text.start().line()));
    }

    private @Nullable Condition condition(Section when, ClauseReader clauses) {
        if (when.tokens().isEmpty()) {
            complaints.error(when.start(), "dahinter fehlt eine Aussage", "ein Satz aus docs/regelsprache.md");
            return null;
        }
        List<Token> tokens =
                when.tokens().stream().filter(token -> !token.is(",")).toList();
        return new ConditionParser(Language.german(), slots, tokens, clauses, complaints).parse();
    }

    private @Nullable MessageTemplate message(Outcome outcome, Speaks speaks, @Nullable String title) {
        Token message = outcome.message();
        return message == null
                ? TemplateReader.standard(speaks, String.valueOf(title))
                : new TemplateReader(speaks, complaints).read(message);
    }

    private static Scope withLevel(Scope scope, @Nullable String level) {
        return level == null
                ? scope
                : new Scope(
                        scope.indicators(),
                        scope.field(),
                        Set.of(level),
                        scope.groups(),
                        scope.districts(),
                        scope.mean());
    }

    private @Nullable String title(@Nullable Section section) {
        if (section == null) {
            return null;
        }
        Token first =
                section.tokens().isEmpty() ? section.start() : section.tokens().get(0);
        if (first.kind() != Token.Kind.QUOTED
                || first.text().isBlank()
                || first.text().length() > LONGEST_TITLE) {
            complaints.error(first, "der Titel der Regel fehlt oder ist zu lang", "Regel \"Titel\", 1 bis 200 Zeichen");
            return null;
        }
        if (section.tokens().size() > 1) {
            Token next = section.tokens().get(1);
            complaints.error(next, "diese Angabe ist unbekannt", Suggestions.allowed(next.text(), Section.KEYS));
        }
        return first.text().strip();
    }

    private @Nullable Basis basis(@Nullable Section section) {
        if (section == null) {
            return null;
        }
        List<String> parts = List.of(section.text().split(",", -1));
        for (int i = 0; i < parts.size(); i++) {
            LocalDate date = GermanDate.read(parts.get(i).strip());
            if (date != null && i > 0) {
                String committee = String.join(",", parts.subList(0, i)).strip();
                String document =
                        String.join(",", parts.subList(i + 1, parts.size())).strip();
                return new Basis(committee, date, document.isEmpty() ? null : document);
            }
        }
        complaints.error(
                section.last(),
                "worauf die Regel beruht, ist nicht lesbar",
                "Gremium, Datum und, wenn es eine gibt, Nummer der Vorlage: „Bildungsausschuss, 12.03.2024, Vorlage 24/01234“");
        return null;
    }

    private @Nullable LocalDate date(@Nullable Section section) {
        if (section == null) {
            return null;
        }
        LocalDate date = GermanDate.read(section.text());
        if (date == null) {
            complaints.error(section.last(), "dies ist kein Datum", "ein Tag wie 01.08.2026");
        }
        return date;
    }

    private void checkDates(RuleText text, @Nullable LocalDate from, @Nullable LocalDate to) {
        Section section = text.section(Section.TO);
        if (section != null && from != null && to != null && to.isBefore(from)) {
            complaints.error(section.last(), "„Gilt bis“ liegt vor „Gilt ab“", "ein späterer Tag");
        }
    }
}
