package org.pegel.scaffold;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.intake.Spelling;
import org.pegel.table.Row;

/**
 * Guesses which column says what: by the words above it where they tell, else by what stands in it. What keeps rows
 * apart is a group; what is left and counts is a value.
 */
final class ShapeGuess {

    private static final int FEW_LABELS = 3;
    private static final int MOST_GROUPS = 100;
    private static final double KEEPS_APART = 1.5;

    private final Sample sample;
    private final Head head;
    private final List<Profile> profiles = new ArrayList<>();
    private final List<Integer> free = new ArrayList<>();
    private final Map<Part, Integer> columns = new EnumMap<>(Part.class);
    private final List<Integer> groups = new ArrayList<>();

    private ShapeGuess(Sample sample, Head head) {
        this.sample = sample;
        this.head = head;
        for (int column = 1; column <= sample.width(); column++) {
            Profile profile = new Profile(head.data(), column);
            profiles.add(profile);
            if (!profile.isBlank()) {
                free.add(column);
            }
        }
    }

    /** The layout of a sheet; absent when it seems to hold no values of districts. */
    static @Nullable Shape of(Sample sample) {
        Head head = Head.of(sample);
        return head == null ? null : new ShapeGuess(sample, head).guess();
    }

    private @Nullable Shape guess() {
        takePeriod();
        take(Part.QUALITY, texts());
        take(Part.FIELD, texts());
        take(Part.INDICATOR, texts());
        takeDistrict();
        if (!columns.containsKey(Part.DISTRICT)) {
            return null;
        }
        take(Part.LEVEL, texts());
        takeGroups();
        take(Part.NUMERATOR, numbers());
        take(Part.DENOMINATOR, numbers());
        ValueLayout values = values();
        if (values == null) {
            return null;
        }
        boolean fillDown = profile(columns.get(Part.DISTRICT)).isSparse();
        return new Shape(sample.sheet(), head, columns, groups, values, fillDown);
    }

    private Profile profile(int column) {
        return profiles.get(column - 1);
    }

    private String header(int column) {
        return column <= head.header().width() ? head.header().own(column) : "";
    }

    private List<Integer> numbers() {
        return free.stream()
                .filter(column -> profile(column).isNumeric() && !isKey(column))
                .toList();
    }

    private List<Integer> texts() {
        return free.stream()
                .filter(column ->
                        !profile(column).isNumeric() && !profile(column).isPeriod())
                .toList();
    }

    /** A column of whole numbers that is called a code holds no values. */
    private boolean isKey(int column) {
        return isCode(column) && profile(column).isWhole();
    }

    private void take(Part part, List<Integer> among) {
        take(part, part.best(among, this::header));
    }

    private void take(Part part, @Nullable Integer column) {
        if (column != null) {
            columns.put(part, column);
            free.remove(column);
        }
    }

    private void takePeriod() {
        List<Integer> periods =
                free.stream().filter(column -> profile(column).isPeriod()).toList();
        take(Part.PERIOD, periods);
        if (!columns.containsKey(Part.PERIOD) && !periods.isEmpty()) {
            take(Part.PERIOD, periods.get(0));
        }
    }

    /** Names of districts, or their codes where each name has one; a column with few labels beside it is the level. */
    private void takeDistrict() {
        List<Integer> among = new ArrayList<>(texts());
        free.stream()
                .filter(column -> profile(column).isNumeric() && isKey(column))
                .forEach(among::add);
        Integer found = mostLabels(Part.DISTRICT, among);
        if (found != null && profile(found).labels().size() <= FEW_LABELS) {
            List<Integer> others = new ArrayList<>(among);
            others.remove(found);
            Integer other = mostLabels(Part.DISTRICT, others);
            if (other != null
                    && profile(other).labels().size()
                            > FEW_LABELS * profile(found).labels().size()) {
                take(Part.LEVEL, found);
                among = others;
                found = other;
            }
        }
        if (found == null) {
            found = mostLabels(Part.CODE, among);
        }
        if (found == null && !among.isEmpty()) {
            found = among.get(0);
        }
        take(Part.DISTRICT, found);
        takeCode(among);
    }

    /** Of columns named alike the one that tells most districts apart. */
    private @Nullable Integer mostLabels(Part part, List<Integer> among) {
        Integer best = part.best(among, this::header);
        if (best == null || profile(best).labels().size() <= FEW_LABELS) {
            return best;
        }
        int most = best;
        for (int column : among) {
            boolean sameWord = part.isNamedBy(header(column)) && isCode(column) && isCode(best);
            if (sameWord
                    && profile(column).labels().size() > profile(most).labels().size()) {
                most = column;
            }
        }
        return most;
    }

    private boolean isCode(int column) {
        return Part.CODE.isNamedBy(header(column));
    }

    private void takeCode(List<Integer> among) {
        Integer name = columns.get(Part.DISTRICT);
        if (name == null
                || isCode(name)
                || profile(name).labels().stream().anyMatch(label -> label.matches("\\d+.*"))) {
            return;
        }
        for (int code : among) {
            boolean whole = profile(code).labels().stream().allMatch(label -> label.matches("[a-z]{0,3}\\d+"));
            if (code != name && isCode(code) && whole && isDeterminedBy(name, code)) {
                columns.put(Part.NAME, name);
                columns.put(Part.DISTRICT, code);
                free.remove((Integer) code);
                return;
            }
        }
    }

    /** Whether each row with a label has a key, and rows with the same key have the same label. */
    private boolean isDeterminedBy(int label, int key) {
        Set<String> pairs = new HashSet<>();
        for (Row row : head.data()) {
            if (row.cell(key).isBlank() && !row.cell(label).isBlank()) {
                return false;
            }
            pairs.add(text(row, key) + "\n" + text(row, label));
        }
        return pairs.size() <= profile(key).labels().size();
    }

    private static String text(Row row, int column) {
        String text = row.cell(column).trimmed();
        return text == null ? "" : Spelling.normal(text);
    }

    /** Columns called a group, then those without which the same thing would be said twice. */
    private void takeGroups() {
        Integer named = Part.GROUP.best(texts(), this::header);
        if (named != null) {
            groups.add(named);
            free.remove(named);
        }
        int apart = keys(groups);
        for (int column : List.copyOf(free)) {
            Profile profile = profile(column);
            boolean mayBeGroup = !profile.isPeriod()
                    && !isCode(column)
                    && profile.labels().size() > 1
                    && profile.labels().size() <= MOST_GROUPS
                    && (!profile.isNumeric() || profile.isWhole());
            if (apart < head.data().size() && mayBeGroup) {
                List<Integer> more = new ArrayList<>(groups);
                more.add(column);
                int keys = keys(more);
                boolean settles = !profile.isNumeric() && keys == head.data().size();
                if (keys >= apart * KEEPS_APART || settles) {
                    groups.add(column);
                    free.remove((Integer) column);
                    apart = keys;
                }
            }
        }
    }

    /** How many rows are told apart. */
    private int keys(List<Integer> byGroups) {
        List<Integer> key = new ArrayList<>(byGroups);
        for (Part part : List.of(Part.INDICATOR, Part.PERIOD, Part.LEVEL, Part.DISTRICT)) {
            Integer column = columns.get(part);
            if (column != null) {
                key.add(column);
            }
        }
        Set<String> keys = new HashSet<>();
        for (Row row : head.data()) {
            StringBuilder text = new StringBuilder();
            key.forEach(column -> text.append(text(row, column)).append('\n'));
            keys.add(text.toString());
        }
        return keys.size();
    }

    private @Nullable ValueLayout values() {
        List<Integer> numbers = numbers();
        Integer named = Part.VALUE.best(numbers, this::header);
        boolean rowsSayIndicator = columns.containsKey(Part.INDICATOR);
        if (named != null && (rowsSayIndicator || numbers.size() == 1)) {
            numbers = List.of(named);
        }
        if (numbers.isEmpty()) {
            return null;
        }
        ValueLayout layout = new ValueGuess(head.header(), numbers, rowsSayIndicator).guess();
        boolean justAValue = named != null && numbers.size() == 1 && layout.kind() == ValueLayout.Kind.NAMED;
        return justAValue
                ? new ValueLayout(
                        ValueLayout.Kind.LONG, null, List.of(new ValueColumn(numbers.get(0), null, null, null)))
                : layout;
    }
}
