package org.pegel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;

@SpringBootTest
class PegelTest {

    @Autowired
    private Environment environment;

    @Test
    void startsOnEmbeddedDefaults() {
        assertThat(environment.getProperty("spring.application.name")).isEqualTo("pegel");
    }
}
