package org.pegel.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What has to hold between the numbers of a row: {@code [Insgesamt] = [weiblich] + [männlich]}. On the left stands a
 * column, on the right columns and numbers with {@code + - * /} and parentheses. Headers may have parts, on both sides
 * the same.
 */
final class Formula {

    private final String written;
    private final TextPattern left;
    private final Term right;
    private final List<TextPattern> columns;

    /** What a formula is made of. */
    sealed interface Term {

        record Constant(double value) implements Term {}

        record Column(TextPattern header) implements Term {}

        record Operation(char operator, Term left, Term right) implements Term {}
    }

    private Formula(String written, TextPattern left, Term right, List<TextPattern> columns) {
        this.written = written;
        this.left = left;
        this.right = right;
        this.columns = List.copyOf(columns);
    }

    /**
     * Reads a formula.
     *
     * @throws IllegalArgumentException when it is none; the message says why, German
     */
    static Formula of(String written) {
        Parser parser = new Parser(written);
        return parser.formula();
    }

    TextPattern left() {
        return left;
    }

    /** The columns on the right. */
    List<TextPattern> columns() {
        return columns;
    }

    /**
     * What the right side may be.
     *
     * @param numbers what stands in a column; absent when no number does
     * @return absent when one of the numbers is, or a divisor may be 0
     */
    @Nullable
    Range right(Function<TextPattern, @Nullable Range> numbers) {
        return range(right, numbers);
    }

    private static @Nullable Range range(Term term, Function<TextPattern, @Nullable Range> numbers) {
        if (term instanceof Term.Constant constant) {
            return Range.exactly(constant.value());
        }
        if (term instanceof Term.Column column) {
            return numbers.apply(column.header());
        }
        Term.Operation operation = (Term.Operation) term;
        Range one = range(operation.left(), numbers);
        Range other = range(operation.right(), numbers);
        return one == null || other == null ? null : one.with(operation.operator(), other);
    }

    @Override
    public String toString() {
        return written;
    }

    /** Recursive descent: sums of products of columns, numbers and parentheses. */
    private static final class Parser {
        private static final int DEEPEST = 20;

        private final String text;
        private final List<TextPattern> columns = new ArrayList<>();
        private int at;
        private int depth;

        Parser(String text) {
            this.text = text;
        }

        Formula formula() {
            TextPattern left = column();
            require('=');
            Term right = sum();
            skipBlanks();
            if (at < text.length()) {
                throw new IllegalArgumentException("„" + text.substring(at) + "“ ist zu viel");
            }
            columns.remove(left);
            return new Formula(text, left, right, columns);
        }

        private Term sum() {
            Term term = product();
            for (char operator = next(); operator == '+' || operator == '-'; operator = next()) {
                at++;
                term = new Term.Operation(operator, term, product());
            }
            return term;
        }

        private Term product() {
            Term term = factor();
            for (char operator = next(); operator == '*' || operator == '/'; operator = next()) {
                at++;
                term = new Term.Operation(operator, term, factor());
            }
            return term;
        }

        private Term factor() {
            char c = next();
            if (c == '[') {
                return new Term.Column(column());
            }
            if (c == '(' && depth < DEEPEST) {
                depth++;
                require('(');
                Term term = sum();
                require(')');
                depth--;
                return term;
            }
            return number();
        }

        private Term number() {
            int start = at;
            while (at < text.length() && (Character.isDigit(text.charAt(at)) || ",.".indexOf(text.charAt(at)) >= 0)) {
                at++;
            }
            try {
                return new Term.Constant(
                        Double.parseDouble(text.substring(start, at).replace(',', '.')));
            } catch (NumberFormatException noNumber) {
                throw new IllegalArgumentException("an Stelle " + (start + 1) + " steht weder [Überschrift] noch Zahl");
            }
        }

        private TextPattern column() {
            require('[');
            int end = text.indexOf(']', at);
            if (end < 0) {
                throw new IllegalArgumentException("eine eckige Klammer wird nicht geschlossen");
            }
            TextPattern header = TextPattern.of(text.substring(at, end));
            columns.add(header);
            at = end + 1;
            return header;
        }

        private void require(char wanted) {
            if (next() != wanted) {
                throw new IllegalArgumentException("an Stelle " + (at + 1) + " fehlt „" + wanted + "“");
            }
            at++;
        }

        private char next() {
            skipBlanks();
            return at < text.length() ? text.charAt(at) : 0;
        }

        private void skipBlanks() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
    }
}
