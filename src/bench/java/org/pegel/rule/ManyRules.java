package org.pegel.rule;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The same rules twice: as German sentences and as DRL. Each asks one indicator for a value below a number and worse. */
final class ManyRules {
    private static final int INDICATORS = 34;

    private final int count;

    ManyRules(int count) {
        this.count = count;
    }

    String sentences() {
        return IntStream.range(0, count).mapToObj(ManyRules::sentence).collect(Collectors.joining("\n"));
    }

    private static String sentence(int i) {
        return """
                Regel "Regel %s"
                  Kennung: %s
                  Grundlage: Stadtrat, 01.02.2024
                  Gilt für Indikator "%s"
                  Wenn der Wert unter %s %% liegt
                   und der Wert sich gegenüber dem vorigen Zeitraum verschlechtert hat
                  Dann Hinweis mit "{Gebiet}: {Wert}"
                """
                .formatted(id(i), id(i), indicator(i), number(i).replace('.', ','));
    }

    String drl() {
        return """
                package org.pegel.rule.engine
                import org.pegel.rule.Severity
                global org.pegel.rule.engine.Findings findings
                """
                + IntStream.range(0, count).mapToObj(ManyRules::drl).collect(Collectors.joining("\n"));
    }

    private static String drl(int i) {
        return """
                rule "%s"
                when
                    $s : JudgedSeries(series().indicatorId() == "%s", series().value() < %s, series().worsened())
                then
                    findings.add("%s", Severity.INFO, new WorseningRun($s.series(), $s.limits()));
                end
                """
                .formatted(id(i), indicator(i), number(i), id(i));
    }

    private static String id(int i) {
        return "regel-" + i;
    }

    private static String indicator(int i) {
        return "indikator-%02d".formatted(i % INDICATORS);
    }

    /** Most values lie above: about one series in twenty fires a rule. */
    private static String number(int i) {
        return String.format(Locale.ROOT, "%.2f", 30 + i * 0.005);
    }
}
