package org.pegel.rule.sentence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.table.Place;
import org.pegel.table.Problems;

/** The Kennungen of all files together: well-formed, each once, and none of the engine's. */
final class RuleIds {
    private static final int LONGEST = 80;
    private static final String ENGINE = "kern-";
    private static final String ALLOWED =
            "Kleinbuchstaben a bis z, Ziffern und einzelne Bindestriche, höchstens 80 Zeichen, etwa kita-besuch";

    private final Map<String, Place> places = new HashMap<>();

    /** The id of a rule; absent when it is not there or can't be used, the latter noted. */
    @Nullable
    String read(@Nullable Section section, Complaints complaints) {
        if (section == null) {
            return null;
        }
        Token token = section.tokens().isEmpty() ? section.start() : Token.joined(section.tokens());
        String id = wellFormed(token, section.tokens().size() == 1, complaints);
        if (id == null) {
            return null;
        }
        if (id.startsWith(ENGINE)) {
            complaints.error(token, "Kennungen mit „kern-“ gehören den Regeln von Pegel selbst", "eine andere Kennung");
            return null;
        }
        Place first = places.putIfAbsent(id, complaints.place(token));
        if (first != null) {
            complaints.error(token, "die Kennung ist schon vergeben: " + first, "eine Kennung, die es noch nicht gibt");
            return null;
        }
        return id;
    }

    /** The ids that a rule replaces, in their order. */
    List<String> replaced(@Nullable Section section, @Nullable String own, Complaints complaints) {
        List<String> replaced = new ArrayList<>();
        if (section == null) {
            return replaced;
        }
        List<Token> tokens = new Cursor(section.tokens(), section.start()).names(token -> false);
        if (tokens.isEmpty()) {
            complaints.error(section.start(), "dahinter fehlt eine Kennung", ALLOWED);
        }
        for (Token token : tokens) {
            String id = wellFormed(token, true, complaints);
            if (id != null && id.equals(own)) {
                complaints.error(
                        token, "eine Regel kann sich nicht selbst ersetzen", "die Kennung einer früheren Regel");
            } else if (id != null) {
                replaced.add(id);
            }
        }
        return replaced;
    }

    /** Notes each rule that another one replaces, yet is still there. */
    static void checkReplaced(List<PolicyRule> rules, Problems problems) {
        Set<String> ids = new HashSet<>();
        rules.forEach(rule -> ids.add(rule.id()));
        for (PolicyRule rule : rules) {
            rule.replaces().stream()
                    .filter(ids::contains)
                    .forEach(id -> problems.error(
                            rule.place(),
                            id,
                            "die Regel ersetzt eine Kennung, die es noch gibt",
                            "die Kennung einer Regel, die nicht mehr da ist"));
        }
    }

    private static @Nullable String wellFormed(Token token, boolean single, Complaints complaints) {
        if (single && isWellFormed(token.text())) {
            return token.text();
        }
        complaints.error(token, "dies ist keine Kennung", ALLOWED);
        return null;
    }

    private static boolean isWellFormed(String id) {
        boolean letterBefore = false;
        for (int i = 0; i < id.length(); i++) {
            char character = id.charAt(i);
            boolean letter = (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
            if (!letter && (character != '-' || !letterBefore)) {
                return false;
            }
            letterBefore = letter;
        }
        return letterBefore && id.length() <= LONGEST;
    }
}
