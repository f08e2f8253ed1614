package org.pegel.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pegel.rule.SeverityTable;
import org.pegel.rule.severity.Aspect;
import org.pegel.rule.severity.SeverityRow;

/** What is different in how much a threshold matters ({@code bewertung.csv}), the reasons of its rows apart. */
final class SeverityChanges {
    private static final List<Attribute<SeverityRow>> ROW = List.of(
            Attribute.of("", row -> row.severity().word()),
            Attribute.of("Antwortfrist", row -> Wording.time(row.answerTime())));

    private SeverityChanges() {}

    /** Rows are the same when the same fits them. */
    static List<String> between(SeverityTable old, SeverityTable fresh) {
        Map<String, SeverityRow> before = byWhatFits(old);
        Map<String, SeverityRow> after = byWhatFits(fresh);
        List<String> lines = new ArrayList<>();
        after.forEach((fits, row) -> {
            SeverityRow earlier = before.remove(fits);
            Stream<String> said = earlier == null
                    ? Stream.of("neu: " + Attribute.all(row, ROW))
                    : Attribute.changes(earlier, row, ROW);
            said.forEach(change -> lines.add("Bewertung, " + fits + ": " + change));
        });
        before.forEach(
                (fits, row) -> lines.add("Bewertung, %s: entfällt (%s)".formatted(fits, Attribute.all(row, ROW))));
        return lines;
    }

    private static Map<String, SeverityRow> byWhatFits(SeverityTable table) {
        Map<String, SeverityRow> rows = new LinkedHashMap<>();
        table.rows().forEach(row -> rows.put(fits(row), row));
        return rows;
    }

    /** {@code Stufe Handlungsschwelle, Trend ungünstig}. */
    private static String fits(SeverityRow row) {
        String asked =
                Arrays.stream(Aspect.values()).filter(row::asks).map(row::text).collect(Collectors.joining(", "));
        return asked.isEmpty() ? "alle" : asked;
    }
}
