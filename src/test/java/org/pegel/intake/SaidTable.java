package org.pegel.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A table as it stands in a file, read by the plainest of means: the other opinion of the mutation tests. */
final class SaidTable {

    /** A cell; a workbook may say a number beside its text. */
    record Said(String text, @Nullable Double number) {
        static final Said NOTHING = new Said("", null);
    }

    private final Map<Integer, List<Said>> rows = new HashMap<>();
    private final List<Integer> lines = new ArrayList<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<Integer, String> marks = new HashMap<>();
    private int header;

    void add(int line, List<Said> row) {
        lines.add(line);
        rows.put(line, row);
    }

    /** Separated text: quotation marks around fields are doubled inside; any line end. */
    static SaidTable csv(String text, char delimiter) {
        SaidTable table = new SaidTable();
        List<Said> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        boolean wasQuoted = false;
        int line = 1;
        int start = 1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? '\n' : text.charAt(i);
            boolean lineEnd = c == '\n' || c == '\r';
            if (quoted && i < text.length()) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    field.append(c);
                    line += c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) ? 1 : 0;
                }
            } else if (c == '"' && field.isEmpty() && !wasQuoted) {
                quoted = true;
                wasQuoted = true;
            } else if (c == delimiter || lineEnd) {
                row.add(new Said(field.toString(), null));
                field.setLength(0);
                wasQuoted = false;
                if (lineEnd) {
                    table.add(start, row);
                    row = new ArrayList<>();
                    i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
                    start = ++line;
                }
            } else {
                field.append(c);
            }
        }
        return table;
    }

    /** The texts of the first rows. */
    List<List<String>> texts(int most) {
        return lines.stream()
                .limit(most)
                .map(line -> rows.getOrDefault(line, List.of()).stream()
                        .map(Said::text)
                        .toList())
                .toList();
    }

    /** Takes the first row that has all of these as the header; false if there is none. */
    boolean findHeader(List<String> needed) {
        for (int line : lines) {
            columns.clear();
            List<Said> row = rows.getOrDefault(line, List.of());
            for (int i = 0; i < row.size(); i++) {
                columns.putIfAbsent(normal(row.get(i).text), i);
            }
            if (needed.stream().allMatch(name -> columns.containsKey(normal(name)))) {
                header = line;
                return true;
            }
        }
        return false;
    }

    private static final Map<String, String> NORMAL = new ConcurrentHashMap<>();

    static String normal(String text) {
        return NORMAL.size() < 5_000 ? NORMAL.computeIfAbsent(text, SaidTable::normalised) : normalised(text);
    }

    private static String normalised(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{Z}\\s\\p{Pd}\uFEFF]+", " ")
                .strip();
    }

    boolean has(int line) {
        return line > header && rows.containsKey(line);
    }

    /** Nothing where the row or the column is not there. */
    Said cell(int line, String column) {
        Integer at = columns.get(normal(column));
        List<Said> row = rows.getOrDefault(line, List.of());
        return at == null || at >= row.size() ? Said.NOTHING : row.get(at);
    }

    /** Which decimal mark the numbers of a column show beyond doubt: {@code ,} or {@code .}, else nothing. */
    String mark(String column) {
        Integer at = columns.getOrDefault(normal(column), -1);
        return marks.computeIfAbsent(at, c -> {
            boolean comma = false;
            boolean point = false;
            for (int line : lines) {
                Said said = line > header ? cell(line, column) : Said.NOTHING;
                SaidNumber number = SaidNumber.of(said.text, true);
                comma |= said.number == null && number.onlyWithComma();
                point |= said.number == null && number.onlyWithPoint();
            }
            return comma == point ? "" : comma ? "," : ".";
        });
    }
}
