package org.pegel.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A skeleton of a rule set has every column that its tables may have. */
class SkeletonColumnsTest {

    @Test
    void ofTargets() throws IOException {
        assertThat(headers("Zielart"))
                .containsExactlyInAnyOrderElementsOf(columns(TargetTable.REQUIRED, TargetTable.OPTIONAL));
    }

    @Test
    void ofThresholds() throws IOException {
        assertThat(headers("Handlungsschwelle"))
                .containsExactlyInAnyOrderElementsOf(columns(ThresholdTable.REQUIRED, ThresholdTable.OPTIONAL));
    }

    private static List<String> columns(List<String> required, List<String> optional) {
        List<String> columns = new ArrayList<>(RowFrame.HEADERS);
        columns.addAll(required);
        columns.addAll(optional);
        return columns;
    }

    /** The line of headers, in what the skeleton of a delivered file consists of, that has this one. */
    private static List<String> headers(String having) throws IOException {
        try (InputStream skeleton =
                SkeletonColumnsTest.class.getResourceAsStream("/org/pegel/scaffold/seehausen-lang.txt")) {
            String line = new String(skeleton.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(text -> text.startsWith("Indikator;") && text.contains(having))
                    .findFirst()
                    .orElseThrow();
            return List.of(line.strip().split(";"));
        }
    }
}
