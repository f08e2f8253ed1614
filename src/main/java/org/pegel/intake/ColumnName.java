package org.pegel.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping calls a column: by its header ({@code Stadtteil}), by a part of it ({@code Stand am *}), by its position
 * where it has no header ({@code Spalte 1}, {@code Spalte A}), or several columns put together
 * ({@code {Jahr}-{Monat}}).
 */
final class ColumnName {

    private static final Pattern POSITION = Pattern.compile("spalte (?:(\\d{1,5})|([a-z]{1,3}))");
    private static final Pattern PART = Pattern.compile("\\{([^{}]+)}");

    private final String written;
    private final List<String> texts = new ArrayList<>();
    private final List<String> headers = new ArrayList<>();

    private ColumnName(String written) {
        this.written = written;
        Matcher part = PART.matcher(written);
        int end = 0;
        while (part.find()) {
            texts.add(written.substring(end, part.start()));
            headers.add(part.group(1).strip());
            end = part.end();
        }
        texts.add(written.substring(end));
    }

    static ColumnName of(String written) {
        return new ColumnName(written);
    }

    /** Whether it fits any column that nobody else names. */
    boolean isWildcard() {
        return headers.isEmpty() && written.indexOf('*') >= 0;
    }

    /** Whether it fits every column. */
    boolean isAnything() {
        return written.strip().equals("*");
    }

    /** What cells say; absent when the table does not have the column, or one of them. */
    @Nullable
    CellSource in(HeaderIndex index) {
        if (headers.isEmpty()) {
            int column = column(written, index);
            return column == 0 ? null : CellSource.of(column);
        }
        List<Integer> columns = new ArrayList<>();
        for (String header : headers) {
            int column = column(header, index);
            if (column == 0) {
                return null;
            }
            columns.add(column);
        }
        return new CellSource(columns, texts);
    }

    private static int column(String header, HeaderIndex index) {
        int column = index.column(header);
        return column > 0 ? column : position(header);
    }

    private static int position(String header) {
        Matcher position = POSITION.matcher(header.toLowerCase(Locale.ROOT));
        if (!position.matches()) {
            return 0;
        }
        if (position.group(1) != null) {
            return Integer.parseInt(position.group(1));
        }
        int column = 0;
        for (char letter : position.group(2).toCharArray()) {
            column = column * 26 + letter - 'a' + 1;
        }
        return column;
    }

    /** As it is written in the mapping. */
    @Override
    public String toString() {
        return written;
    }
}
