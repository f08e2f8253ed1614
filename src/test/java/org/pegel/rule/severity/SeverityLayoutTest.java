package org.pegel.rule.severity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pegel.table.TableLayout;

class SeverityLayoutTest {

    @Test
    void everyColumnThatIsReadIsExplainedAndNoOther() {
        TableLayout layout = SeverityLayout.get();

        assertThat(layout.required()).containsExactlyInAnyOrderElementsOf(SeverityTableFile.REQUIRED);
        assertThat(layout.optional()).containsExactlyInAnyOrderElementsOf(SeverityTableFile.OPTIONAL);
        assertThat(layout.columns())
                .allSatisfy(column -> assertThat(column.meaning()).endsWith("."));
    }
}
