package org.pegel.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.CatalogueFiles;
import org.pegel.catalogue.RulesFolder;
import org.pegel.table.Problems;
import org.pegel.table.TableColumn;
import org.pegel.table.TableLayout;

/** What people are told about the columns is what the readers read. */
class TableLayoutTest {
    private static final Catalogue CATALOGUE = CatalogueFiles.read(RulesFolder.good(), new Problems());

    @Test
    void everyColumnThatIsReadIsExplainedAndNoOther() {
        assertSame(Targets.layout(CATALOGUE), TargetTable.REQUIRED, TargetTable.OPTIONAL);
        assertSame(Thresholds.layout(CATALOGUE), ThresholdTable.REQUIRED, ThresholdTable.OPTIONAL);
    }

    private static void assertSame(TableLayout layout, List<String> required, List<String> optional) {
        List<String> others = new ArrayList<>(optional);
        others.addAll(RowFrame.HEADERS);
        assertThat(layout.required()).containsExactlyInAnyOrderElementsOf(required);
        assertThat(layout.optional()).containsExactlyInAnyOrderElementsOf(others);
        assertThat(layout.columns()).allSatisfy(column -> {
            assertThat(column.meaning()).as(column.header()).endsWith(".");
            assertThat(column.allowed()).as(column.header()).isNotBlank();
            assertThat(column.example()).as(column.header()).isNotBlank();
        });
    }

    @Test
    void whatCanBeChosenIsWhatIsKnownAndJudged() {
        List<TableColumn> columns = Targets.layout(CATALOGUE).columns();

        assertThat(options(columns, "Indikator"))
                .containsExactlyElementsOf(CATALOGUE.indicators().values().stream()
                        .filter(indicator -> !indicator.isContext())
                        .map(indicator -> indicator.id())
                        .toList())
                .doesNotContainNull();
        assertThat(options(columns, "Gebiet"))
                .containsExactlyElementsOf(CATALOGUE.districts().keySet());
        assertThat(options(columns, "Zielart")).hasSize(TargetType.values().length);
        assertThat(options(columns, "Vergleichsgruppe")).isEqualTo(options(columns, "Gruppe"));
    }

    private static List<String> options(List<TableColumn> columns, String header) {
        TableColumn.Choices choices = columns.stream()
                .filter(column -> column.header().equals(header))
                .map(TableColumn::choices)
                .findFirst()
                .orElseThrow();
        assertThat(choices).isNotNull();
        return choices.options().stream().map(TableColumn.Option::id).toList();
    }
}
