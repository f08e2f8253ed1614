package org.pegel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pegel.observation.SeriesRef;
import tools.jackson.databind.json.JsonMapper;

/** The report as machines read it: names and fields of the documented contract, nothing else. */
class ReportJsonTest {

    @Test
    void hasTheDocumentedFieldsOnly() {
        FileReport file = new FileReport(
                "a.csv",
                "tidy",
                5,
                1,
                1,
                1,
                1,
                1,
                1,
                List.of(new ReportedProblem(null, 2, 1, "nix", "Indikator ist unbekannt", 1)),
                3,
                0,
                false,
                "7",
                Set.of(new SeriesRef("a", "b")));

        String json = JsonMapper.builder().build().writeValueAsString(new ImportReport(List.of(file)));

        assertThat(json)
                .isEqualTo(
                        "{\"files\":[{\"file\":\"a.csv\",\"source\":\"tidy\",\"rows\":5,\"filtered\":1,\"accepted\":1,"
                                + "\"unchanged\":1,\"revised\":1,\"missing\":1,\"rejected\":1,\"problems\":[{\"line\":2,\"column\":1,\"value\":\"nix\",\"reason\":\"Indikator"
                                + " ist unbekannt\",\"count\":1}]}]}");
    }
}
