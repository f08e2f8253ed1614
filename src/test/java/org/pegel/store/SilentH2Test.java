package org.pegel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

class SilentH2Test {
    private static final String INSERT =
            "insert into protected_number (line_no, delivery_no, indicator_id, district_id,"
                    + " group_id, period_id, numerator, published) values (?, 1, ?, 'nord', 'insgesamt', '2025', ?, '2026-01-01')";

    private JdbcTemplate template;

    @BeforeEach
    void freshDatabase() {
        template = new JdbcTemplate(TestDatabases.h2());
    }

    @Test
    void withoutItARowThatIsThereTwiceIsQuoted() {
        template.update(INSERT, 7, "armut", 4711);
        assertThatThrownBy(() -> template.update(INSERT, 7, "armut", 4711)).hasMessageContaining("4711");
    }

    @Test
    void aRowThatIsThereTwiceIsNotQuotedButItsKeyIsNamed() {
        SilentH2.silence(template);
        template.update(INSERT, 7, "armut", 4711);
        assertThatThrownBy(() -> template.update(INSERT, 7, "armut", 4711))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("PROTECTED_NUMBER")
                .satisfies(failed -> assertThat(everythingOf(failed)).doesNotContain("4711"));
    }

    @Test
    void aValueThatDoesNotFitIsNotQuoted() {
        SilentH2.silence(template);
        assertThatThrownBy(() -> template.update(INSERT, 7, "armut", "4711 Kinder"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .satisfies(failed -> assertThat(everythingOf(failed)).doesNotContain("4711"));
        assertThatThrownBy(() -> template.update(INSERT, 7, "4711".repeat(100), 1))
                .isInstanceOf(DataIntegrityViolationException.class)
                .satisfies(failed -> assertThat(everythingOf(failed)).doesNotContain("4711"));
    }

    /** With all causes, as a log shows it. */
    private static String everythingOf(Throwable failed) {
        StringWriter text = new StringWriter();
        failed.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
