package org.pegel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.CatalogueFiles;
import org.pegel.table.Problem;
import org.pegel.table.Problems;

/** The rule sets that come with Pegel. */
class SamplesTest {

    @ParameterizedTest
    @ValueSource(strings = {"rules", "samples/muenchen"})
    void theirCatalogueAndSourcesAreWithoutProblems(String folder) {
        Problems problems = new Problems();

        Catalogue catalogue = CatalogueFiles.read(Path.of(folder), problems);
        Sources sources = Sources.read(Path.of(folder), catalogue, problems);

        assertThat(problems.all()).map(Problem::text).isEmpty();
        assertThat(sources.source("tidy")).isPresent();
    }
}
