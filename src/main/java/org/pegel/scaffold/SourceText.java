package org.pegel.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pegel.intake.Spelling;
import org.pegel.scaffold.Skeleton.Draft;

/** Writes {@code quellen/ID.yaml}: how the file is read. */
final class SourceText {

    private static final List<Part> SAID = List.of(
            Part.INDICATOR, Part.PERIOD, Part.LEVEL, Part.DISTRICT, Part.NUMERATOR, Part.DENOMINATOR, Part.QUALITY);
    private static final Set<Part> OPTIONAL = Set.of(Part.NUMERATOR, Part.DENOMINATOR, Part.QUALITY);

    private final Skeleton skeleton;
    private final Draft draft;
    private final Shape shape;
    private final StringBuilder text = new StringBuilder();

    private SourceText(Skeleton skeleton) {
        this.skeleton = skeleton;
        this.draft = skeleton.mapping();
        this.shape = draft.shape();
    }

    static String of(Skeleton skeleton) {
        SourceText source = new SourceText(skeleton);
        source.head();
        source.columns();
        source.values();
        source.labels();
        return source.text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void head() {
        line("# Wie eine Datei dieser Quelle gelesen wird: vermutet aus " + Yaml.comment(skeleton.file())
                + ". Alle Schlüssel: docs/quellen.md.");
        line("quelle: " + Yaml.text(skeleton.source()));
        line("name: " + Yaml.quoted(skeleton.source()));
        line("dateien: [" + Yaml.quoted(FileNames.pattern(skeleton.file())) + "]");
        line("# BITTE ENTSCHEIDEN: „durch Person“, wenn Lieferungen erst nach einer Freigabe zählen sollen.");
        line("freigabe: automatisch");
        if (!draft.sheets().isEmpty()) {
            line("# Diese Blätter sind anders aufgebaut und werden nicht gelesen.");
            line("blätter: {ohne: " + Yaml.list(draft.sheets()) + "}");
        }
        String mark = draft.decimalMark();
        if (mark != null) {
            line(
                    "# BITTE ENTSCHEIDEN: Keine Zahl der Datei sagt, ob ihr Punkt oder Komma Tausender oder Dezimalen trennt.");
            line("zahlen: {dezimalzeichen: " + mark + "}");
        }
    }

    private void columns() {
        if (shape.head().rows() > 1) {
            line("kopfzeilen: " + shape.head().rows());
            String form = shape.values().form();
            if (form != null && !form.contains("{zeitraum}")) {
                line("kopfzeile: " + shape.head().header().firstLine() + "  # Zeile, in der die Kopfzeilen beginnen");
            }
        }
        line("spalten:");
        for (Part part : SAID) {
            int column = shape.column(part);
            if (column > 0) {
                line("  " + part.key() + ": " + Yaml.quoted(shape.name(column)));
            }
        }
        if (!shape.groups().isEmpty()) {
            line("  gruppe: " + Yaml.quoted(groups()));
        }
        if (shape.values().kind() == ValueLayout.Kind.LONG) {
            line("  wert: "
                    + Yaml.quoted(shape.name(shape.values().columns().get(0).column())));
        }
        List<String> optional = SAID.stream()
                .filter(part -> OPTIONAL.contains(part) && shape.column(part) > 0)
                .map(part -> String.valueOf(part.key()))
                .toList();
        if (!optional.isEmpty()) {
            line("wahlfrei: [" + String.join(", ", optional) + "]");
        }
    }

    private String groups() {
        List<Integer> groups = shape.groups();
        return groups.size() == 1
                ? shape.name(groups.get(0))
                : groups.stream().map(column -> "{" + shape.name(column) + "}").collect(Collectors.joining(" "));
    }

    private void values() {
        ValueLayout values = shape.values();
        if (values.form() != null) {
            line("werte: [" + Yaml.quoted(values.form()) + "]");
        } else if (values.kind() == ValueLayout.Kind.NAMED) {
            line("werte:");
            values.columns().forEach(this::named);
        }
        List<String> unread = shape.unread();
        if (values.kind() != ValueLayout.Kind.LONG && !unread.isEmpty()) {
            line("übergehen: [" + unread.stream().map(Yaml::quoted).collect(Collectors.joining(", ")) + "]");
        }
        if (shape.fillDown()) {
            line("fortschreiben: [gebiet]");
        }
        if (!draft.constants().isEmpty()) {
            if (draft.constants().containsKey("zeitraum")) {
                line("# BITTE ENTSCHEIDEN: Welchen Zeitraum die Werte haben, steht nicht in den Spalten.");
            }
            line("fest: {"
                    + draft.constants().entrySet().stream()
                            .map(entry -> entry.getKey() + ": " + Yaml.text(entry.getValue()))
                            .collect(Collectors.joining(", "))
                    + "}");
        }
    }

    private void named(ValueColumn value) {
        String label = String.valueOf(value.indicator());
        String id = draft.indicators().getOrDefault(Spelling.plain(label), label);
        line("  - {spalten: " + Yaml.quoted(label.replaceAll("[{}|*]+", "*")) + ", indikator: " + Yaml.text(id) + "}");
    }

    private void labels() {
        map("gruppen", draft.groups());
        map("ebenen", draft.levels());
        if (!draft.leftOut().isEmpty()) {
            line(
                    "# BITTE ENTSCHEIDEN: Diese Namen stehen mehrmals mit verschiedenen Werten da; ihre Zeilen bleiben weg.");
            List<String> lines = new ArrayList<>();
            draft.leftOut().forEach(label -> lines.add("  " + Yaml.quoted(label) + ": filtern"));
            line("gebiete:");
            lines.forEach(this::line);
        }
    }

    private void map(String key, Map<String, String> labels) {
        if (!labels.isEmpty()) {
            line(key + ":");
            labels.forEach((label, id) -> line("  " + Yaml.quoted(label) + ": " + Yaml.text(id)));
        }
    }
}
