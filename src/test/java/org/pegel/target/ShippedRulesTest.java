package org.pegel.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.CatalogueFiles;
import org.pegel.table.Problem;
import org.pegel.table.Problems;

/** The rules of Musterstadt that come with Pegel. */
class ShippedRulesTest {

    private static final Path RULES = Path.of("rules");

    @Test
    void loadWithoutProblems() {
        Problems problems = new Problems();

        Catalogue catalogue = CatalogueFiles.read(RULES, problems);
        Targets targets = Targets.read(RULES, catalogue, problems);
        Thresholds thresholds = Thresholds.read(RULES, catalogue, problems);

        assertThat(problems.all()).map(Problem::text).isEmpty();
        assertThat(catalogue.indicators()).hasSizeGreaterThanOrEqualTo(34);
        assertThat(targets.all()).isNotEmpty();
        assertThat(thresholds.all()).isNotEmpty();
    }
}
