package org.pegel.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.intake.Layout.Statement;
import org.pegel.intake.Layout.Where;
import org.pegel.table.YamlNode;

/**
 * Reads how tables are laid out: {@code kopfzeile}, {@code kopfzeilen}, {@code werte}, {@code übergehen},
 * {@code angaben}, {@code fortschreiben}; the columns are read already.
 */
final class LayoutReader {

    private static final Set<Role> NEEDED = EnumSet.of(Role.INDICATOR, Role.PERIOD, Role.DISTRICT);
    private static final Map<String, Where> PLACES = Map.of(
            "Dateiname", Where.FILE_NAME,
            "Blatt", Where.SHEET_NAME,
            "Titel", Where.TITLE,
            "Zwischenzeile", Where.HEADING);
    private static final int MOST_HEADER_ROWS = 10;

    private final YamlNode node;
    private final ColumnsReader columns;

    LayoutReader(YamlNode node, ColumnsReader columns) {
        this.node = node;
        this.columns = columns;
    }

    Layout read() {
        List<Layout.Values> values = new ArrayList<>();
        for (YamlNode entry : node.list("werte")) {
            Layout.Values read = values(entry);
            if (read != null) {
                values.add(read);
            }
        }
        List<Statement> statements = statements();
        requireNeeded(values, statements);
        return new Layout(
                headerLine(),
                headerRows(),
                columns.headers(),
                columns.optional(),
                values,
                PatternReader.list(node, "übergehen", Set.of()),
                statements,
                node.texts("fortschreiben"));
    }

    private int headerLine() {
        Integer line = node.wholeNumber("kopfzeile");
        if (line != null && line < 1) {
            node.error("kopfzeile", "die Kopfzeile ist keine Zeile", "die Nummer ihrer ersten Zeile, ab 1");
        }
        return line == null || line < 1 ? 0 : line;
    }

    private int headerRows() {
        Integer rows = node.wholeNumber("kopfzeilen");
        boolean usable = rows != null && rows >= 1 && rows <= MOST_HEADER_ROWS;
        if (rows != null && !usable) {
            node.error("kopfzeilen", "so viele Zeilen kann eine Kopfzeile nicht haben", "1 bis " + MOST_HEADER_ROWS);
        }
        return usable ? rows : 1;
    }

    private static Layout.@Nullable Values values(YamlNode entry) {
        if (entry.isScalar()) {
            TextPattern header = PatternReader.read(entry, PatternReader.STATED);
            return header == null ? null : new Layout.Values(List.of(header), Map.of(), null, null, null, false);
        }
        Set<String> keys = new LinkedHashSet<>(List.of("spalten", "zähler", "nenner", "qualität", "wahlfrei"));
        Set<Role> said = EnumSet.copyOf(PatternReader.STATED);
        said.remove(Role.QUALITY);
        said.forEach(role -> keys.add(role.key()));
        entry.allowOnly(keys);
        entry.requiredChild("spalten");
        List<TextPattern> headers = PatternReader.list(entry, "spalten", PatternReader.STATED);
        if (headers.isEmpty()) {
            return null;
        }
        Map<Role, String> says = new EnumMap<>(Role.class);
        for (Role role : said) {
            String text = entry.text(role.key());
            if (text != null) {
                says.put(role, text);
            }
        }
        return values(entry, headers, says);
    }

    private static Layout.Values values(YamlNode entry, List<TextPattern> headers, Map<Role, String> says) {
        Set<Role> parts = EnumSet.copyOf(PatternReader.STATED);
        headers.forEach(header -> parts.retainAll(header.roles()));
        YamlNode quality = entry.child(Role.QUALITY.key());
        Boolean optional = entry.flag("wahlfrei");
        return new Layout.Values(
                headers,
                says,
                SumReader.read(entry, Role.NUMERATOR.key(), parts),
                SumReader.read(entry, Role.DENOMINATOR.key(), parts),
                quality == null ? null : PatternReader.read(quality, parts),
                optional != null && optional);
    }

    private List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        for (YamlNode entry : node.list("angaben")) {
            entry.allowOnly(Set.of("aus", "spalte", "muster", "wahlfrei"));
            String column = entry.text("spalte");
            Where where = column == null ? entry.choice("aus", PLACES) : Where.COLUMN;
            List<TextPattern> forms = PatternReader.list(entry, "muster", PatternReader.STATED);
            entry.requiredChild("muster");
            if (where == null && !entry.has("aus")) {
                entry.error("es fehlt, wo die Angabe steht", "„aus“ oder „spalte“");
            }
            Boolean optional = entry.flag("wahlfrei");
            if (where != null && !forms.isEmpty()) {
                statements.add(new Statement(where, column, forms, optional != null && optional));
            }
        }
        return statements;
    }

    /** Indicator, period, district and value of each candidate have to come from somewhere. */
    private void requireNeeded(List<Layout.Values> values, List<Statement> statements) {
        if (!node.has("spalten")) {
            return;
        }
        boolean longTable = columns.headers().containsKey(Role.VALUE);
        if (!longTable && values.isEmpty() && !node.has("werte")) {
            node.error("spalten", "es fehlt, wo „wert“ steht", "eine Spalte, oder Spalten unter „werte“");
        }
        for (Role role : NEEDED) {
            boolean said = columns.headers().containsKey(role)
                    || columns.constants().containsKey(role)
                    || statements.stream().anyMatch(statement -> states(statement, role))
                    || (!longTable && !values.isEmpty() && values.stream().allMatch(entry -> states(entry, role)));
            if (!said) {
                node.error(
                        "spalten",
                        "es fehlt, wo „" + role.key() + "“ steht",
                        "eine Spalte, oder ein Eintrag unter „fest“, „werte“ oder „angaben“");
            }
        }
    }

    private static boolean states(Statement statement, Role role) {
        return statement.forms().stream().anyMatch(form -> form.roles().contains(role));
    }

    private static boolean states(Layout.Values values, Role role) {
        return values.says().containsKey(role)
                || values.headers().stream().allMatch(form -> form.roles().contains(role));
    }
}
