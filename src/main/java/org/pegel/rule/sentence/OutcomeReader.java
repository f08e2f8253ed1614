package org.pegel.rule.sentence;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.rule.Severity;
import org.pegel.table.Suggestions;

/** Reads "Dann": how much it matters, who is told, until when an answer is expected, and what the finding says. */
final class OutcomeReader {
    private static final String TELLS = "an";
    private static final String INVOLVES = "Beteiligung";
    private static final String DEADLINE = "Frist";
    private static final String MESSAGE = "mit";
    private static final List<String> PARTS = List.of(TELLS, INVOLVES, DEADLINE, MESSAGE);
    private static final String SEVERITIES = "Hinweis, Prüfbedarf, dringender Prüfbedarf";
    private static final LocalDate LONGEST_DEADLINE = LocalDate.EPOCH.plusYears(2);

    /** How each part is written, and what it says. */
    static final Map<String, String> WORDS = words();

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("Hinweis", "zur Kenntnis");
        words.put("Prüfbedarf", "jemand soll hinsehen");
        words.put("dringender Prüfbedarf", "jemand soll bald hinsehen");
        words.put("an \"…\"", "Ämter, die es neben der Federführung erfahren");
        words.put("Beteiligung \"…\"", "Ämter, die es zur Kenntnis bekommen");
        words.put("Frist 4 Wochen", "bis wann eine Stellungnahme erwartet wird");
        words.put("mit \"…\"", "was in der Meldung steht");
        return Collections.unmodifiableMap(words);
    }

    private final Names departments;
    private final SlotReader slots;
    private final Complaints complaints;
    private final Set<String> read = new HashSet<>();
    private final List<String> tells = new ArrayList<>();
    private final List<String> involves = new ArrayList<>();
    private @Nullable Period deadline;
    private @Nullable Token message;

    OutcomeReader(Names departments, SlotReader slots, Complaints complaints) {
        this.departments = departments;
        this.slots = slots;
        this.complaints = complaints;
    }

    /** The outcome; absent when it can't be read, which is noted. */
    @Nullable
    Outcome read(Section section) {
        Cursor cursor = new Cursor(section.tokens(), section.start());
        Severity severity = severity(cursor);
        if (severity == null) {
            return null;
        }
        while (!cursor.isAtEnd()) {
            cursor.skip(",");
            if (!cursor.isAtEnd() && !part(cursor, section)) {
                return null;
            }
        }
        return new Outcome(severity, tells, involves, deadline, message);
    }

    private @Nullable Severity severity(Cursor cursor) {
        Token at = cursor.here();
        if (cursor.skip("Hinweis")) {
            return Severity.INFO;
        }
        boolean urgent = cursor.skip("dringender", "dringenden");
        if (cursor.skip("Prüfbedarf")) {
            return urgent ? Severity.CRITICAL : Severity.WARNING;
        }
        boolean action = at.text().equalsIgnoreCase("Handlungsbedarf");
        String nearest = Suggestions.nearest(at.text(), List.of("Hinweis", "Prüfbedarf", "dringender"));
        complaints.error(
                at,
                action ? "ob Handlungsbedarf besteht, stellen Menschen fest, nicht Regeln" : "hier fehlt die Stufe",
                SEVERITIES + (nearest == null ? "" : " (meinten Sie „" + nearest + "“?)"));
        return null;
    }

    private boolean part(Cursor cursor, Section section) {
        Token keyword = cursor.take();
        String part = PARTS.stream()
                .filter(word -> keyword.kind() == Token.Kind.WORD && word.equalsIgnoreCase(keyword.text()))
                .findFirst()
                .orElse("");
        if (part.isEmpty()) {
            complaints.error(
                    keyword, "diese Angabe gehört nicht zu „Dann“", Suggestions.allowed(keyword.text(), PARTS));
            return false;
        }
        if (!read.add(part)) {
            complaints.error(
                    keyword,
                    "diese Angabe steht hier zweimal",
                    "jede höchstens einmal, mit Kommas zwischen den Ämtern");
        }
        switch (part) {
            case TELLS -> departments(cursor, keyword, tells);
            case INVOLVES -> departments(cursor, keyword, involves);
            case DEADLINE -> deadline(cursor, section);
            default -> message(cursor, keyword);
        }
        return true;
    }

    private void departments(Cursor cursor, Token keyword, List<String> ids) {
        List<Token> found = cursor.names(token -> PARTS.stream().anyMatch(part -> part.equalsIgnoreCase(token.text())));
        if (found.isEmpty()) {
            complaints.error(keyword, "dahinter fehlt das Amt", "eine Kennung oder ein Name in Anführungszeichen");
        }
        for (Token name : found) {
            String id = departments.nameById().isEmpty() ? name.text() : departments.find(name, complaints);
            if (id != null && !ids.contains(id)) {
                ids.add(id);
            }
        }
    }

    private void deadline(Cursor cursor, Section section) {
        Token number = cursor.take();
        int from = section.tokens().indexOf(number);
        Slot slot = new Slot(DEADLINE, SlotType.DURATION, null);
        List<Reading> readings =
                slots.read(slot, section.tokens(), from, section.tokens().size());
        Period period = readings.isEmpty()
                ? null
                : Period.parse(String.valueOf(readings.get(0).word()));
        if (period == null || LocalDate.EPOCH.plus(period).isAfter(LONGEST_DEADLINE)) {
            complaints.error(number, "diese Frist ist nicht lesbar", "eine Frist wie „4 Wochen“, höchstens 2 Jahre");
        } else {
            deadline = period;
            cursor.take();
        }
    }

    private void message(Cursor cursor, Token keyword) {
        Token text = cursor.here();
        if (cursor.isAtEnd() || text.kind() != Token.Kind.QUOTED) {
            complaints.error(keyword, "dahinter fehlt die Meldung", "ein Text in Anführungszeichen");
            cursor.skipTo(",");
        } else {
            message = cursor.take();
        }
    }
}
