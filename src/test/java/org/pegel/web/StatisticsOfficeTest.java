package org.pegel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;

class StatisticsOfficeTest {

    @Test
    void withoutATokenNobodyIsTheStatisticsOfficeAndTheAnswerSaysWhatToSet() {
        StatisticsOffice office = new StatisticsOffice("", "");
        assertThat(office.asks(request("Bearer "))).isFalse();
        assertThatThrownBy(() -> office.require(request("Bearer x")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("403")
                .hasMessageContaining("pegel.statistics-office.token-file")
                .hasMessageContaining("PEGEL_STATISTICSOFFICE_TOKEN");
    }

    @Test
    void onlyTheTokenOpens() {
        StatisticsOffice office = new StatisticsOffice("geheim", "");
        assertThat(office.asks(request("Bearer geheim"))).isTrue();
        for (String wrong : new String[] {"Bearer geheimer", "Bearer", "geheim", "Basic geheim", null}) {
            assertThatThrownBy(() -> office.require(request(wrong)))
                    .as("header %s", wrong)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("401");
        }
    }

    @Test
    void aFileMayHoldIt(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "aus-der-datei\n");
        assertThat(new StatisticsOffice("", file.toString()).asks(request("Bearer aus-der-datei")))
                .isTrue();
    }

    private static MockHttpServletRequest request(String authorization) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (authorization != null) {
            request.addHeader("Authorization", authorization);
        }
        return request;
    }
}
