package org.pegel.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is different between two tables whose rows hold for a time. A row that takes the place of an earlier one is told as a
 * change of it: {@code 35 % → 38 % ab 2027}.
 *
 * @param subject what a row is about; rows about the same follow each other
 * @param from first day of a row
 * @param to last day of a row; absent when it has none
 * @param attributes what else a row says
 */
record RowChanges<T>(
        Function<T, String> subject,
        Function<T, LocalDate> from,
        Function<T, @Nullable LocalDate> to,
        List<Attribute<T>> attributes) {

    List<String> between(List<T> old, List<T> fresh) {
        Map<String, List<T>> before = bySubject(old);
        Map<String, List<T>> after = bySubject(fresh);
        Set<String> subjects = new LinkedHashSet<>(before.keySet());
        subjects.addAll(after.keySet());
        List<String> lines = new ArrayList<>();
        for (String about : subjects) {
            changes(before.getOrDefault(about, List.of()), after.getOrDefault(about, List.of()))
                    .forEach(change -> lines.add(about + ": " + change));
        }
        return lines;
    }

    private Map<String, List<T>> bySubject(List<T> rows) {
        return rows.stream().collect(Collectors.groupingBy(subject, LinkedHashMap::new, Collectors.toList()));
    }

    private List<String> changes(List<T> old, List<T> fresh) {
        List<T> gone = without(old, fresh);
        List<T> added = new ArrayList<>(without(fresh, old));
        added.sort(Comparator.comparing(from));
        List<String> lines = new ArrayList<>();
        for (T row : added) {
            T same = firstFrom(gone, from.apply(row));
            T earlier = same != null ? null : predecessor(old, row);
            if (same != null) {
                gone.remove(same);
                lines.addAll(changed(same, row, fresh));
            } else if (earlier != null) {
                List<String> said = Attribute.changes(earlier, row, attributes).toList();
                lines.add((said.isEmpty() ? "wie bisher" : String.join(", ", said)) + since(row) + until(row));
            } else {
                lines.add("neu: " + Attribute.all(row, attributes) + since(row) + until(row));
            }
        }
        gone.forEach(row -> lines.add("entfällt (" + Attribute.all(row, attributes) + since(row) + until(row) + ")"));
        return lines;
    }

    /** Rows that the others don't have. */
    private List<T> without(List<T> rows, List<T> others) {
        Set<String> known = others.stream().map(this::whole).collect(Collectors.toSet());
        return rows.stream()
                .filter(row -> !known.contains(whole(row)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private String whole(T row) {
        return from.apply(row) + "/" + to.apply(row) + "/"
                + attributes.stream().map(attribute -> attribute.of(row)).collect(Collectors.joining("\n"));
    }

    private @Nullable T firstFrom(List<T> rows, LocalDate day) {
        return rows.stream()
                .filter(row -> from.apply(row).equals(day))
                .findFirst()
                .orElse(null);
    }

    private @Nullable T predecessor(List<T> rows, T of) {
        return rows.stream()
                .filter(row -> from.apply(row).isBefore(from.apply(of)))
                .max(Comparator.comparing(from))
                .orElse(null);
    }

    /** That it ends the day before its successor begins goes without saying. */
    private List<String> changed(T old, T fresh, List<T> all) {
        List<String> lines =
                new ArrayList<>(Attribute.changes(old, fresh, attributes).toList());
        LocalDate end = to.apply(fresh);
        boolean followed = end != null && firstFrom(all, end.plusDays(1)) != null;
        if (!Objects.equals(to.apply(old), end) && !followed) {
            lines.add("gilt bis " + (end == null ? "auf Weiteres" : Wording.day(end)));
        }
        return lines;
    }

    private String since(T row) {
        LocalDate day = from.apply(row);
        return day.equals(LocalDate.MIN)
                ? ""
                : " ab " + (day.getDayOfYear() == 1 ? String.valueOf(day.getYear()) : Wording.day(day));
    }

    private String until(T row) {
        LocalDate day = to.apply(row);
        return day == null ? "" : " bis " + Wording.day(day);
    }
}
