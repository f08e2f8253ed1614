package org.pegel.rule.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.pegel.table.Problem;

/** Tries a hostile text and its harmless twin, which must pass, so that nothing succeeds by refusing everything. */
final class Attempts {
    /** What the payloads of the attempts would set if anything ran them. */
    static final String CANARY = "pegel.hostile";

    /** Java that a payload tries to get run. */
    static final String CODE = "System.setProperty(\"pegel.hostile\", \"ran\")";

    private Attempts() {}

    /** Both whole rules; every error of the hostile one must say where it is. */
    static void compare(String hostile, String twin) {
        assertThat(SchoolCity.read(twin).texts()).as("the twin").isEmpty();
        assertThat(SchoolCity.read(twin).rules()).as("the twin").hasSize(1);
        SchoolCity.Read read = SchoolCity.read(hostile);
        assertThat(read.problems()).as(hostile).isNotEmpty().allSatisfy(Attempts::saysWhere);
        assertThat(System.getProperty(CANARY)).as("code has run").isNull();
    }

    private static void saysWhere(Problem problem) {
        assertThat(problem.severity()).isEqualTo(Problem.Severity.ERROR);
        assertThat(problem.place().line()).as(problem.text()).isPositive();
        assertThat(problem.place().column()).as(problem.text()).isPositive();
        assertThat(problem.allowed()).as(problem.text()).isNotBlank();
        assertThat(problem.text()).doesNotContain("Exception").hasSizeLessThan(1_500);
    }

    /** The rule of the city, with one line of its text replaced. */
    static String rule(Line line, String text) {
        StringBuilder rule = new StringBuilder();
        for (Line each : Line.values()) {
            rule.append(each == line ? text : each.usual).append('\n');
        }
        return rule.toString();
    }

    /** The lines of a rule in their order. */
    enum Line {
        TITLE("Regel \"Probe\""),
        ID("  Kennung: probe"),
        BASIS("  Grundlage: Bildungsausschuss, 12.03.2024, Vorlage 24/01234"),
        SCOPE("  Gilt für Indikator \"uebertritt-gymnasium\", Ebene \"Grundschulsprengel\""),
        FROM("  Gilt ab: 01.08.2025"),
        REPLACES("  Ersetzt: frueher"),
        WHEN("  Wenn der Wert unter 40 % liegt"),
        THEN("  Dann Hinweis an \"Bildungsreferat\""),
        MESSAGE("   mit \"{Gebiet}: {Wert}\"");

        private final String usual;

        Line(String usual) {
            this.usual = usual;
        }
    }
}
