package org.pegel.rule.sentence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what follows "Wenn": sentences joined by "und" or by "oder", and groups of them, each of which reaches as far as its
 * lines are indented more than the line that opens it.
 */
final class ConditionParser {
    private static final int DEEPEST = 4;
    private static final int MOST_SENTENCES = 60;

    private final Language language;
    private final SlotReader slots;
    private final List<Token> tokens;
    private final ClauseReader clauses;
    private final Blocks blocks;
    private final Complaints complaints;
    private int at;
    private int read;

    ConditionParser(
            Language language, SlotReader slots, List<Token> tokens, ClauseReader clauses, Complaints complaints) {
        this.language = language;
        this.slots = slots;
        this.tokens = tokens;
        this.clauses = clauses;
        this.complaints = complaints;
        this.blocks = new Blocks(tokens, complaints);
    }

    /** The condition; absent when it can't be read, which is noted. */
    @Nullable
    Condition parse() {
        Blocks.Block all = new Blocks.Block(0, tokens.size(), 0, null);
        List<Condition> parts = read(all);
        return parts == null || !blocks.alignedIfGrouped() ? null : blocks.join(all, parts);
    }

    private @Nullable List<Condition> read(Blocks.Block block) {
        List<Condition> parts = new ArrayList<>();
        at = block.from();
        boolean whole = sentence(block, parts);
        while (at < block.to()) {
            whole &= joint(block);
            if (at < block.to()) {
                whole &= sentence(block, parts);
            }
        }
        return whole && blocks.check(block, parts.size()) ? parts : null;
    }

    private boolean joint(Blocks.Block block) {
        Token token = tokens.get(at);
        if (!Matcher.isJoint(token)) {
            complaints.error(token, "vor dieser Aussage fehlt ein Bindewort", "„und“ oder „oder“ am Anfang der Zeile");
            at = blocks.recover(at, block.to());
            return false;
        }
        block.joints().add(token);
        at++;
        if (at == block.to()) {
            complaints.error(token, "hinter diesem Bindewort fehlt eine Aussage", "ein Satz aus docs/regelsprache.md");
        }
        return at < block.to();
    }

    /** Reads a sentence or group from here on, and goes behind it; after a mistake to the next place to go on from. */
    private boolean sentence(Blocks.Block block, List<Condition> parts) {
        int from = at;
        read++;
        if (read > MOST_SENTENCES) {
            if (read == MOST_SENTENCES + 1) {
                complaints.error(
                        tokens.get(from),
                        "die Regel hat zu viele Aussagen",
                        "höchstens " + MOST_SENTENCES + " Aussagen");
            }
            at = block.to();
            return false;
        }
        Matcher matcher = new Matcher(language, slots, tokens, block.to());
        List<Matcher.Match> matches = from < block.to() ? matcher.at(from) : List.of();
        if (matches.isEmpty()) {
            complaints.unknown(tokens, from, block.to(), matcher);
            at = blocks.recover(Math.max(matcher.furthest(), from + 1), block.to());
            return false;
        }
        Matcher.Match match = matches.get(0);
        Condition found = language.isGroup(match.leaf().form())
                ? group(match, from, block)
                : clauses.clause(matches, tokens, from);
        if (!language.isGroup(match.leaf().form())) {
            at = match.end();
        }
        if (found != null) {
            parts.add(found);
        }
        return found != null;
    }

    private @Nullable Condition group(Matcher.Match opener, int from, Blocks.Block outer) {
        int end = blocks.end(opener.end(), tokens.get(from), outer.to());
        Blocks.Block inner = new Blocks.Block(
                opener.end(), end, outer.depth() + 1, opener.leaf().form());
        Condition group = null;
        if (opener.end() == end) {
            end = blocks.recover(end, outer.to());
            complaints.error(
                    Token.joined(tokens.subList(from, opener.end())),
                    "unter dieser Zeile fehlen die Aussagen, für die sie gilt",
                    "Aussagen auf eigenen Zeilen, weiter eingerückt als diese");
        } else if (inner.depth() > DEEPEST) {
            complaints.error(
                    tokens.get(from),
                    "die Regel ist zu tief gegliedert",
                    "höchstens " + DEEPEST + " Gruppen ineinander");
        } else if (blocks.isEven(opener.end(), end) && clauses.opens(opener, tokens, from)) {
            List<Condition> parts = read(inner);
            group = parts == null ? null : clauses.group(opener, blocks.join(inner, parts));
            clauses.closes(opener);
        }
        at = end;
        return group;
    }
}
