package org.pegel.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds what separates the fields of a CSV file from the beginning of its text: the candidate under which most records
 * have the same number of fields, none of the first lacks it, and quotation marks stand where they belong. Text within
 * quotation marks does not count, and commas that stand only between digits are decimal commas.
 */
final class Delimiters {

    /** Of equally good ones the earlier wins. */
    private static final char[] CANDIDATES = {';', '\t', '|', ','};

    private static final int FIRST_RECORDS = 5;
    private static final double IN_EACH_OF_THE_FIRST = 0.5;

    /** A comma without a digit beside it. */
    private static final Pattern NOT_DECIMAL = Pattern.compile("[^0-9],|,[^0-9]|,$");

    private Delimiters() {}

    /** The likeliest delimiter; a semicolon if the text has but one column. */
    static char detect(String sample, char quote) {
        char best = CANDIDATES[0];
        double bestScore = 0;
        int bestFields = 1;
        for (char candidate : CANDIDATES) {
            Counted counted = new Counted(sample, candidate, quote);
            int fields = counted.usualFields();
            double score = fields < 2 || isOnlyDecimal(sample, candidate) ? 0 : counted.score(fields);
            if (score > bestScore || (score == bestScore && score > 0 && fields > bestFields)) {
                best = candidate;
                bestScore = score;
                bestFields = fields;
            }
        }
        return best;
    }

    private static boolean isOnlyDecimal(String sample, char candidate) {
        return candidate == ',' && !NOT_DECIMAL.matcher(sample).find();
    }

    /** The fields of each record under one candidate. */
    private static final class Counted {

        private final List<Integer> fieldsOfRecords = new ArrayList<>();
        private int misplacedQuotes;

        Counted(String sample, char delimiter, char quote) {
            int fields = 1;
            boolean quoted = false;
            boolean fieldStarts = true;
            boolean recordEmpty = true;
            for (int i = 0; i < sample.length(); i++) {
                char character = sample.charAt(i);
                if (character == quote) {
                    misplacedQuotes += !quoted && !fieldStarts && sample.charAt(i - 1) != quote ? 1 : 0;
                    quoted = quoted ? false : fieldStarts || sample.charAt(i - 1) == quote;
                    fieldStarts = false;
                } else if (!quoted && character == delimiter) {
                    fields++;
                    fieldStarts = true;
                } else if (!quoted && (character == '\n' || character == '\r')) {
                    endRecord(recordEmpty, fields);
                    fields = 1;
                    fieldStarts = true;
                    recordEmpty = true;
                    continue;
                } else {
                    fieldStarts = false;
                }
                recordEmpty = false;
            }
            endRecord(recordEmpty, fields);
        }

        private void endRecord(boolean empty, int fields) {
            if (!empty) {
                fieldsOfRecords.add(fields);
            }
        }

        /** The most frequent number of fields. */
        int usualFields() {
            return fieldsOfRecords.stream()
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                    .entrySet()
                    .stream()
                    .max((a, b) -> {
                        int byCount = Long.compare(a.getValue(), b.getValue());
                        return byCount != 0 ? byCount : Integer.compare(a.getKey(), b.getKey());
                    })
                    .map(entry -> entry.getKey())
                    .orElse(1);
        }

        double score(int usual) {
            long agreeing =
                    fieldsOfRecords.stream().filter(fields -> fields == usual).count();
            double share = (double) agreeing / fieldsOfRecords.size();
            boolean inEachOfTheFirst =
                    fieldsOfRecords.stream().limit(FIRST_RECORDS).allMatch(fields -> fields > 1);
            double misplaced = Math.min(1, (double) misplacedQuotes / fieldsOfRecords.size());
            return share + (inEachOfTheFirst ? IN_EACH_OF_THE_FIRST : 0) - misplaced;
        }
    }
}
