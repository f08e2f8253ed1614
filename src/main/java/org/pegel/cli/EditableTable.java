package org.pegel.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pegel.catalogue.Catalogue;
import org.pegel.rule.SeverityTable;
import org.pegel.table.Problems;
import org.pegel.table.TableLayout;
import org.pegel.target.Targets;
import org.pegel.target.Thresholds;

/** The tables of a rule set that people edit. */
enum EditableTable {
    TARGETS("ziele") {
        @Override
        TableLayout layout(Catalogue catalogue) {
            return Targets.layout(catalogue);
        }

        @Override
        void check(Path file, Catalogue catalogue, Problems problems) {
            Targets.readFile(file, catalogue, problems);
        }
    },
    THRESHOLDS("schwellen") {
        @Override
        TableLayout layout(Catalogue catalogue) {
            return Thresholds.layout(catalogue);
        }

        @Override
        void check(Path file, Catalogue catalogue, Problems problems) {
            Thresholds.readFile(file, catalogue, problems);
        }
    },
    SEVERITIES("bewertung") {
        @Override
        TableLayout layout(Catalogue catalogue) {
            return SeverityTable.layout();
        }

        @Override
        void check(Path file, Catalogue catalogue, Problems problems) {
            SeverityTable.readFile(file, problems);
        }
    };

    private final String id;

    EditableTable(String id) {
        this.id = id;
    }

    /** The columns, and what may be chosen in them. */
    abstract TableLayout layout(Catalogue catalogue);

    /** Notes everything that is wrong with the file. */
    abstract void check(Path file, Catalogue catalogue, Problems problems);

    /** The name of its file without the ending. */
    String id() {
        return id;
    }

    static Optional<EditableTable> of(String id) {
        return Arrays.stream(values()).filter(table -> table.id.equals(id)).findFirst();
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(EditableTable::id).toList();
    }
}
