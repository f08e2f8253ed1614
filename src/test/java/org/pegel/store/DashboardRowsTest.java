package org.pegel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.Sample;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.CatalogueFiles;
import org.pegel.catalogue.Direction;
import org.pegel.table.Problems;
import org.pegel.target.TargetAim;
import org.pegel.target.TargetMethod;
import org.pegel.target.TargetType;
import org.pegel.web.RunningTown;

class DashboardRowsTest {
    private static final Catalogue CATALOGUE = CatalogueFiles.read(RunningTown.TOWN, new Problems());

    @Test
    void whatAPathAsksOfAGapIsNoValue() {
        assertThat(pathValue(TargetType.REACH, 30.0, 40.0)).isEqualTo(35.0);
        assertThat(pathValue(TargetType.CLOSE_GAP_TO_CITY, 10.0, 2.0)).isNull();
    }

    private static @Nullable Object pathValue(TargetType type, double baseline, double asked) {
        Sample sample = Sample.of(Direction.HIGHER)
                .target(new TargetAim(
                        type, TargetMethod.PATH, 2020, baseline, asked, 2030, List.of(), null, null, null));
        for (int year = 2020; year < 2026; year++) {
            sample.value(Integer.toString(year), year - 1990).cityValue(Integer.toString(year), 40);
        }
        Assessment newest = sample.newest();
        @Nullable
        Object[] row = new DashboardRows(CATALOGUE, List.of(newest), ZoneOffset.UTC)
                .of(DashboardTable.SERIES)
                .get(0);
        return row[
                Arrays.asList(DashboardTable.SERIES.columns().split(", ", -1)).indexOf("path_value")];
    }
}
