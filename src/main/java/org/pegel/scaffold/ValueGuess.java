package org.pegel.scaffold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pegel.intake.GermanPeriod;
import org.pegel.intake.Header;
import org.pegel.intake.Spelling;

/** Reads the headers above columns of numbers: years, indicators, an indicator row above a year row. */
final class ValueGuess {

    private static final Pattern YEAR_WITHIN = Pattern.compile("(.*?)((?:19|20)\\d{2})(.*)");
    private static final Set<String> UNITS =
            Set.of("%", "in %", "anzahl", "absolut", "abs.", "in prozent", "prozent", "anteil", "anteil in %", "‰");

    private final Header header;
    private final List<Integer> columns;
    private final boolean rowsSayIndicator;

    /**
     * Prepares a guess.
     *
     * @param columns those that hold numbers, from left to right, at least one
     * @param rowsSayIndicator whether each row names its indicator
     */
    ValueGuess(Header header, List<Integer> columns, boolean rowsSayIndicator) {
        this.header = header;
        this.columns = columns;
        this.rowsSayIndicator = rowsSayIndicator;
    }

    ValueLayout guess() {
        ValueLayout byRows = byHeaderRows();
        if (byRows != null) {
            return byRows;
        }
        ValueLayout byYear = yearWithinHeader();
        if (byYear != null) {
            return byYear;
        }
        if (rowsSayIndicator) {
            return new ValueLayout(
                    ValueLayout.Kind.LONG, null, List.of(new ValueColumn(columns.get(0), null, null, null)));
        }
        ValueLayout byTellingRow = byTellingRow();
        return byTellingRow == null ? named() : byTellingRow;
    }

    private List<String> path(int column) {
        return Arrays.asList(header.text(column).split("\n", -1));
    }

    private static boolean isPeriod(String text) {
        return !text.isEmpty() && GermanPeriod.parse(text).isPresent();
    }

    /** One header row of periods, alone or below or above rows of indicators and groups. */
    private @Nullable ValueLayout byHeaderRows() {
        List<List<String>> paths = columns.stream().map(this::path).toList();
        int height = paths.get(0).size();
        List<String> form = new ArrayList<>();
        int period = -1;
        int indicator = -1;
        int group = -1;
        for (int row = 0; row < height; row++) {
            int level = row;
            List<String> texts = paths.stream().map(path -> path.get(level)).toList();
            if (period < 0 && texts.stream().allMatch(ValueGuess::isPeriod)) {
                period = row;
                form.add("{zeitraum}");
            } else if (texts.stream()
                    .anyMatch(text -> text.isEmpty() || UNITS.contains(text.toLowerCase(Locale.ROOT)))) {
                form.add(new HashSet<>(texts).size() == 1 ? texts.get(0) : "?");
            } else if (indicator < 0 && !rowsSayIndicator) {
                indicator = row;
                form.add("{indikator}");
            } else if (group < 0) {
                group = row;
                form.add("{gruppe}");
            } else {
                form.add("?");
            }
        }
        if (period < 0 || form.contains("?")) {
            return null;
        }
        List<ValueColumn> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            List<String> path = paths.get(i);
            values.add(new ValueColumn(
                    columns.get(i),
                    indicator < 0 ? null : path.get(indicator),
                    group < 0 ? null : path.get(group),
                    path.get(period)));
        }
        return new ValueLayout(ValueLayout.Kind.FORM, String.join(" | ", form).strip(), values);
    }

    /** {@code Anteil 2022 in %}: the same words around each year, or an indicator before it. */
    private @Nullable ValueLayout yearWithinHeader() {
        List<Matcher> years = columns.stream()
                .map(column -> YEAR_WITHIN.matcher(header.own(column)))
                .toList();
        if (path(columns.get(0)).size() > 1
                || columns.size() < 2
                || !years.stream().allMatch(Matcher::matches)) {
            return null;
        }
        Set<String> before = years.stream().map(year -> year.group(1)).collect(Collectors.toSet());
        Set<String> behind = years.stream().map(year -> year.group(3)).collect(Collectors.toSet());
        boolean indicators = before.size() > 1 && before.size() < columns.size() && !rowsSayIndicator;
        if (behind.size() > 1 || (before.size() > 1 && !indicators)) {
            return null;
        }
        String form = (indicators ? "{indikator} " : years.get(0).group(1)) + "{zeitraum}"
                + years.get(0).group(3);
        List<ValueColumn> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Matcher year = years.get(i);
            String indicator = indicators ? year.group(1).strip() : null;
            values.add(new ValueColumn(columns.get(i), indicator, null, year.group(2)));
        }
        return new ValueLayout(ValueLayout.Kind.FORM, form.strip(), values);
    }

    /** Where one of several header rows tells the columns apart, it names the indicators. */
    private @Nullable ValueLayout byTellingRow() {
        List<List<String>> paths = columns.stream().map(this::path).toList();
        int height = paths.get(0).size();
        for (int row = height > 1 ? 0 : height; row < height; row++) {
            int level = row;
            List<String> texts = paths.stream().map(path -> path.get(level)).toList();
            boolean telling = texts.stream().noneMatch(String::isEmpty)
                    && texts.stream().map(Spelling::normal).distinct().count() == texts.size();
            if (telling && texts.size() > 1) {
                List<String> form = new ArrayList<>(Collections.nCopies(height, "*"));
                form.set(row, "{indikator}");
                List<ValueColumn> values = new ArrayList<>();
                for (int i = 0; i < texts.size(); i++) {
                    values.add(new ValueColumn(columns.get(i), texts.get(i), null, null));
                }
                return new ValueLayout(ValueLayout.Kind.FORM, String.join(" | ", form), values);
            }
        }
        return null;
    }

    private ValueLayout named() {
        List<ValueColumn> values = columns.stream()
                .map(column -> new ValueColumn(
                        column, header.text(column).replace('\n', ' ').strip(), null, null))
                .toList();
        return new ValueLayout(ValueLayout.Kind.NAMED, null, values);
    }
}
