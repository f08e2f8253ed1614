package org.pegel.rule.sentence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far groups reach, and whether what joins their sentences can be read in one way only. */
final class Blocks {
    private static final String ALL = "alle";
    private static final String ONE = "eines";
    private static final String NONE = "keines";

    private final List<Token> tokens;
    private final Complaints complaints;
    private final List<Block> checked = new ArrayList<>();

    /**
     * A run of sentences that belong together.
     *
     * @param from index of its first token
     * @param to index behind its last one
     * @param depth groups around it
     * @param group what opens it; absent for the rule as a whole
     * @param joints "und" and "oder" between its sentences
     */
    record Block(int from, int to, int depth, @Nullable Form group, List<Token> joints) {
        Block(int from, int to, int depth, @Nullable Form group) {
            this(from, to, depth, group, new ArrayList<>());
        }

        String title() {
            return group == null ? "Wenn" : group.example();
        }

        boolean is(String id) {
            return group != null && group.id().equals(id);
        }
    }

    Blocks(List<Token> tokens, Complaints complaints) {
        this.tokens = tokens;
        this.complaints = complaints;
    }

    /**
     * Index behind the last token of a group: it goes on as long as lines are indented more than that of the opener.
     *
     * @return {@code from} when there is no such line
     */
    int end(int from, Token opener, int to) {
        if (from < to && !tokens.get(from).startsLine()) {
            return from;
        }
        int at = from;
        while (at < to && tokens.get(at).indent() > opener.indent()) {
            at++;
        }
        return at;
    }

    /** Whether no line of a group is indented less than its first one, so that it might seem to stand outside. */
    boolean isEven(int from, int to) {
        for (int at = from; at < to; at++) {
            Token token = tokens.get(at);
            if (token.startsLine() && token.indent() < tokens.get(from).indent()) {
                complaints.error(
                        token,
                        "die Einrückung lässt offen, ob diese Zeile zur Gruppe darüber gehört",
                        "mindestens so weit eingerückt wie die erste Zeile der Gruppe, oder so weit wie die Zeile, die sie"
                                + " öffnet; was neben einer Gruppe hinter „Wenn“ gilt, steht vor ihr");
                return false;
            }
        }
        return true;
    }

    /** The next place from which reading can go on after a mistake: a line that starts with "und" or "oder". */
    int recover(int from, int to) {
        for (int at = from; at < to; at++) {
            if (tokens.get(at).startsLine() && Matcher.isJoint(tokens.get(at))) {
                return at;
            }
        }
        return to;
    }

    /** Whether the joints of a block say one thing. */
    boolean check(Block block, int sentences) {
        checked.add(block);
        if (sentences == 1 && (block.is(ALL) || block.is(ONE))) {
            complaints.error(
                    tokens.get(block.from()),
                    "unter „" + block.title() + "“ steht nur eine Aussage",
                    "mindestens zwei, gleich weit eingerückt");
            return false;
        }
        String expected = block.is(ALL) ? "und" : block.is(ONE) || block.is(NONE) ? "oder" : null;
        for (Token joint : block.joints()) {
            String word = joint.lower();
            if (expected == null) {
                expected = word;
            } else if (!word.equals(expected)) {
                complaints.mixed(joint, expected, block.group());
                return false;
            }
        }
        return true;
    }

    /** Where groups depend on indentation, "und" and "oder" of one block must stand below one another. */
    boolean alignedIfGrouped() {
        return checked.size() < 2 || checked.stream().allMatch(this::isAligned);
    }

    private boolean isAligned(Block block) {
        List<Token> starting = block.joints().stream().filter(Token::startsLine).toList();
        for (Token joint : starting) {
            if (joint.column() != starting.get(0).column()) {
                complaints.error(
                        joint,
                        "die Einrückung lässt offen, wozu diese Zeile gehört",
                        "„und“ und „oder“ einer Gruppe genau untereinander");
                return false;
            }
        }
        return true;
    }

    /** One condition of several, joined as the block says. */
    Condition join(Block block, List<Condition> parts) {
        boolean any = block.joints().stream().anyMatch(joint -> joint.lower().equals("oder"));
        Condition joined = parts.size() == 1 ? parts.get(0) : any ? new Condition.Any(parts) : new Condition.All(parts);
        return block.is(NONE) ? new Condition.Not(joined) : joined;
    }
}
