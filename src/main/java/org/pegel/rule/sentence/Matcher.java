package org.pegel.rule.sentence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sentences that start at a token, by following the tree of the grammar. The steps are bounded by the size of the
 * grammar, not by the text: no sentence repeats anything, and a gap takes a handful of tokens in at most a few ways.
 */
final class Matcher {
    private final Language language;
    private final SlotReader slots;
    private final List<Token> tokens;
    private final int to;
    private final List<Match> matches = new ArrayList<>();
    private final Set<Node> reached = new LinkedHashSet<>();
    private int furthest;

    /** A gap and what fills it, with those before it. */
    record Filled(Slot slot, Reading reading, int from, @Nullable Filled before) {}

    /** A whole sentence. */
    record Match(Node.Leaf leaf, @Nullable Filled last, int end) {
        /** The gaps in their order. */
        List<Filled> filled() {
            List<Filled> all = new ArrayList<>();
            for (Filled at = last; at != null; at = at.before()) {
                all.add(0, at);
            }
            return all;
        }
    }

    /** @param to index behind the last token that may be part of a sentence */
    Matcher(Language language, SlotReader slots, List<Token> tokens, int to) {
        this.language = language;
        this.slots = slots;
        this.tokens = tokens;
        this.to = to;
    }

    /** The longest sentences that start at a token and are followed by nothing, "und" or "oder". */
    List<Match> at(int from) {
        matches.clear();
        reached.clear();
        furthest = from;
        walk(language.start(), from, null);
        int longest = matches.stream().mapToInt(Match::end).max().orElse(-1);
        return matches.stream().filter(match -> match.end() == longest).toList();
    }

    /** Index of the first token that fits no sentence, after {@link #at}. */
    int furthest() {
        return furthest;
    }

    /** Where the sentences that fit up to {@link #furthest} could have gone on. */
    Set<Node> reached() {
        return reached;
    }

    private void walk(Node node, int at, @Nullable Filled filled) {
        note(node, at);
        for (Node.Leaf leaf : node.leaves()) {
            if (at == to || language.isGroup(leaf.form()) || isJoint(tokens.get(at))) {
                matches.add(new Match(leaf, filled, at));
            }
        }
        if (at == to) {
            return;
        }
        Token token = tokens.get(at);
        Node next = token.kind() == Token.Kind.QUOTED
                ? null
                : node.next(language.words().normal(token));
        if (next != null) {
            walk(next, at + 1, filled);
        }
        node.slots().forEach((slot, behind) -> {
            for (Reading reading : slots.read(slot, tokens, at, to)) {
                walk(behind, reading.end(), new Filled(slot, reading, at, filled));
            }
        });
    }

    private void note(Node node, int at) {
        if (at > furthest) {
            furthest = at;
            reached.clear();
        }
        if (at == furthest) {
            reached.add(node);
        }
    }

    static boolean isJoint(Token token) {
        return token.kind() == Token.Kind.WORD
                && (token.lower().equals("und") || token.lower().equals("oder"));
    }
}
