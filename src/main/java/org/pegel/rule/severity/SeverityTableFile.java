package org.pegel.rule.severity;

import java.nio.file.Path;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pegel.rule.Severity;
import org.pegel.table.HeaderedTable;
import org.pegel.table.Place;
import org.pegel.table.Problems;
import org.pegel.table.Suggestions;

/** Reads {@code bewertung.csv}. */
public final class SeverityTableFile {
    static final String SEVERITY = "Schwere";
    static final String ANSWER = "Antwortfrist";
    static final String REASON = "Begründung";
    static final List<String> REQUIRED = List.of(Aspect.STAGE.header(), SEVERITY);
    static final List<String> OPTIONAL =
            List.of(Aspect.TREND.header(), Aspect.TARGET.header(), Aspect.CERTAINTY.header(), ANSWER, REASON);
    private static final Pattern ANSWER_TIME = Pattern.compile("([1-9]\\d?)\\s*(Tage?|Wochen?|Monate?)");

    private final Problems problems;

    private SeverityTableFile(Problems problems) {
        this.problems = problems;
    }

    /** The rows, in their order; without those that can't be used. What is wrong is noted. */
    public static List<SeverityRow> read(Path file, Problems problems) {
        SeverityTableFile reader = new SeverityTableFile(problems);
        List<HeaderedTable.Record> records =
                HeaderedTable.read(file, REQUIRED, OPTIONAL, problems).rows();
        List<SeverityRow> rows = new ArrayList<>();
        for (HeaderedTable.Record row : records) {
            SeverityRow read = reader.row(row);
            if (read != null) {
                rows.add(read);
            }
        }
        if (rows.size() == records.size() && !problems.hasErrors()) {
            new Completeness(rows).check(Place.of(file), problems);
        }
        return rows;
    }

    private @Nullable SeverityRow row(HeaderedTable.Record row) {
        Map<Aspect, Set<String>> words = new EnumMap<>(Aspect.class);
        Arrays.stream(Aspect.values()).forEach(aspect -> words.put(aspect, words(aspect, row)));
        row.requiredText(SEVERITY);
        Severity severity = row.choice(SEVERITY, Severity.byWord());
        Period answerTime = answerTime(row);
        boolean readable = words.values().stream().noneMatch(Set::isEmpty);
        return severity == null || !readable ? null : new SeverityRow(words, severity, answerTime, row.place());
    }

    /** Several words are separated by commas; a blank cell is all of them; none when one is unknown, which is noted. */
    private Set<String> words(Aspect aspect, HeaderedTable.Record row) {
        String text = row.text(aspect.header());
        if (text == null) {
            return Set.copyOf(aspect.words());
        }
        Set<String> words = new LinkedHashSet<>();
        boolean known = true;
        for (String part : text.split(",", -1)) {
            String written = part.strip();
            String word = aspect.words().stream()
                    .filter(one -> one.equalsIgnoreCase(written))
                    .findFirst()
                    .orElse(null);
            if (word == null) {
                known = false;
                problems.error(
                        row.place(aspect.header()),
                        written,
                        "„" + aspect.header() + "“ ist unbekannt",
                        Suggestions.allowed(written, aspect.words()) + "; leer: gleich welche");
            } else if (!words.add(word)) {
                row.error(aspect.header(), "„" + word + "“ steht zweimal in der Zelle", "jedes Wort einmal");
            }
        }
        return known ? words : Set.of();
    }

    private static @Nullable Period answerTime(HeaderedTable.Record row) {
        String text = row.text(ANSWER);
        Matcher time = ANSWER_TIME.matcher(text == null ? "" : text);
        if (time.matches()) {
            int number = Integer.parseInt(time.group(1));
            return switch (time.group(2).charAt(0)) {
                case 'T' -> Period.ofDays(number);
                case 'W' -> Period.ofWeeks(number);
                default -> Period.ofMonths(number);
            };
        }
        if (text != null) {
            row.error(
                    ANSWER,
                    "„" + ANSWER + "“ ist nicht lesbar",
                    "eine Zahl von Tagen, Wochen oder Monaten, etwa 4 Wochen");
        }
        return null;
    }
}
