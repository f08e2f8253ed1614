package org.pegel.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pegel.table.Cell;
import org.pegel.table.Row;

/** Tells the level of each row of one table by the rules of the mapping; the first rule that fits decides. */
final class Levels {

    private final List<LevelRule> rules;
    private final SheetColumns columns;
    private @Nullable LevelRule begun;

    Levels(List<LevelRule> rules, SheetColumns columns) {
        this.rules = rules;
        this.columns = columns;
    }

    /** Adds the level of a row, and its district where that stands in a column of its own. */
    void read(Row row, Map<Role, Said> parts) {
        for (LevelRule rule : rules) {
            begin(rule, row);
        }
        for (LevelRule rule : rules) {
            int column = column(rule);
            Cell cell = column == 0 ? Cell.BLANK : row.cell(column);
            String text = cell.text();
            String trimmed = cell.trimmed();
            boolean here = rule.from() == null || rule.equals(begun);
            if (here && text != null && trimmed != null && rule.fits(text, trimmed)) {
                parts.put(Role.LEVEL, new Said(Cell.text(rule.level()), column));
                if (rule.column() != null) {
                    parts.put(Role.DISTRICT, new Said(cell, column));
                }
                return;
            }
        }
    }

    private void begin(LevelRule rule, Row row) {
        String from = rule.from();
        String label = from == null ? null : row.cell(column(rule)).trimmed();
        if (from != null && label != null && Spelling.normal(from).equals(Spelling.normal(label))) {
            begun = rule;
        }
    }

    private int column(LevelRule rule) {
        return rule.column() == null ? columns.column(Role.DISTRICT) : columns.column(rule.column());
    }
}
