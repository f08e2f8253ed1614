package org.pegel.cli;

import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.CatalogueFiles;
import org.pegel.catalogue.EditedTable;
import org.pegel.table.Problem;
import org.pegel.table.Problems;
import org.pegel.table.Suggestions;
import org.pegel.table.TableContent;
import org.pegel.table.TableLayout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code table}: writes a table of the rules as a workbook to fill in, or as text to compare. A table with an error is
 * not written.
 */
@Command(name = "table", resourceBundle = Commands.BUNDLE, sortOptions = false)
final class TableCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "TABLE", descriptionKey = "table")
    private String name = "";

    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Option(names = "--from", paramLabel = "FILE", descriptionKey = "from")
    private @Nullable Path from;

    @Option(names = "--overwrite", descriptionKey = "overwrite")
    private boolean overwrite;

    @Option(names = "--rules", paramLabel = "DIR", defaultValue = "rules", descriptionKey = "rules")
    private Path rules = Path.of("rules");

    @Mixin
    private Output output = new Output();

    /**
     * What was written.
     *
     * @param table ziele, schwellen, bewertung
     * @param file where it lies
     * @param rows how many rows it has
     */
    record Written(String table, String file, int rows) {}

    @Override
    public Integer call() {
        EditableTable table = EditableTable.of(name)
                .orElseThrow(() -> output.wrongUse("Unbekannte Tabelle: " + name + "; erlaubt: "
                        + Suggestions.allowed(name, EditableTable.ids())));
        boolean workbook = isWorkbook(file);
        OutputFile.requireFree(file, overwrite, output);
        Problems problems = new Problems();
        Catalogue catalogue = CatalogueFiles.read(rules, problems);
        TableContent content = content(table, catalogue, problems);
        TableContent replaced = workbook ? null : replaced(table.layout(catalogue));
        OutputFile.write(file, output, out -> {
            if (replaced == null) {
                content.writeWorkbook(out);
            } else {
                content.writeText(replaced, new OutputStreamWriter(out, StandardCharsets.UTF_8));
            }
        });
        output.write(
                new Written(table.id(), file.toString(), content.size()),
                out -> out.println(file + " geschrieben: " + GermanCount.of(content.size(), "Zeile", "Zeilen")));
        remarkTwice(table);
        return Commands.GOOD;
    }

    /** Fails as wrong use unless it is a workbook or a text. */
    private boolean isWorkbook(Path table) {
        String ending = table.toString().toLowerCase(Locale.ROOT);
        if (!ending.endsWith(".xlsx") && !ending.endsWith(".csv")) {
            throw output.wrongUse(
                    "Unbekanntes Format: " + table + "; erlaubt: eine Datei mit der Endung .xlsx oder .csv");
        }
        return ending.endsWith(".xlsx");
    }

    /** The file that is read; absent when the rules have no such table. */
    private @Nullable Path source(EditableTable table, Problems problems) {
        if (from == null) {
            return EditedTable.find(rules, table.id(), problems).orElse(null);
        }
        output.requireFile(from);
        isWorkbook(from);
        return from;
    }

    private TableContent content(EditableTable table, Catalogue catalogue, Problems problems) {
        Path source = source(table, problems);
        if (source != null) {
            table.check(source, catalogue, problems);
        }
        problems.throwIfErrors();
        problems.all().stream().map(Problem::text).forEach(text -> output.remark("Warnung: " + text));
        TableLayout layout = table.layout(catalogue);
        return source == null ? TableContent.empty(layout) : TableContent.read(source, layout, new Problems());
    }

    private TableContent replaced(TableLayout layout) {
        return Files.exists(file) ? TableContent.read(file, layout, new Problems()) : TableContent.none(layout);
    }

    private void remarkTwice(EditableTable table) {
        if (Files.exists(rules.resolve(table.id() + ".csv")) && Files.exists(rules.resolve(table.id() + ".xlsx"))) {
            output.remark("In %s liegen jetzt %s.csv und %s.xlsx. Gelten kann nur eine: Die andere muss weg."
                    .formatted(rules, table.id(), table.id()));
        }
    }
}
