package org.pegel.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.CatalogueFiles;
import org.pegel.catalogue.Mistake;
import org.pegel.table.Problems;

/** The sets of rules that come with Pegel. */
class ShippedRulesTest {

    @ParameterizedTest
    @CsvSource({"rules, 50, 90, 30", "samples/muenchen, 59, 26, 0"})
    void loadWithoutProblems(Path folder, int indicators, int districts, int targets) {
        Problems problems = new Problems();

        Catalogue catalogue = CatalogueFiles.read(folder, problems);
        Targets read = Targets.read(folder, catalogue, problems);
        Thresholds.read(folder, catalogue, problems);

        assertThat(Mistake.texts(problems)).isEmpty();
        assertThat(catalogue.indicators().keySet()).hasSizeGreaterThanOrEqualTo(indicators);
        assertThat(catalogue.districts().keySet()).hasSizeGreaterThanOrEqualTo(districts);
        assertThat(read.all()).hasSizeGreaterThanOrEqualTo(targets);
    }

    @Test
    void musterstadtHasThresholds() {
        Path rules = Path.of("rules");
        Catalogue catalogue = CatalogueFiles.read(rules, new Problems());

        assertThat(Thresholds.read(rules, catalogue, new Problems()).all()).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void threeTargetsOfMusterstadtHaveAPath() {
        Path rules = Path.of("rules");
        Catalogue catalogue = CatalogueFiles.read(rules, new Problems());

        assertThat(Targets.read(rules, catalogue, new Problems()).all())
                .filteredOn(target -> target.method() == TargetMethod.PATH)
                .extracting(target -> target.scope().indicator() + " "
                        + target.aim().milestones().size())
                .containsExactly(
                        "mehrsprachige-leistungen 2", "ganztag-grundschule 2", "kulturkooperation-grundschulen 0");
    }
}
