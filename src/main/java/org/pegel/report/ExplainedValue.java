package org.pegel.report;

import java.util.ArrayList;
import java.util.List;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.RobustZ;
import org.pegel.assessment.ValueInterval;
import org.pegel.catalogue.PeriodText;

/** The value, what it rests on, and how it changed. */
final class ExplainedValue {
    private final Assessment assessment;
    private final Reckoning reckoning;

    ExplainedValue(Assessment assessment, Reckoning reckoning) {
        this.assessment = assessment;
        this.reckoning = reckoning;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!assessment.hasValue()) {
            return lines;
        }
        lines.add(value());
        interval(lines);
        if (assessment.hasChange()) {
            lines.add("Veränderung seit %s: %s − %s = %s"
                    .formatted(
                            PeriodText.german(assessment.previousPeriod()),
                            reckoning.term(assessment.value()),
                            reckoning.term(assessment.previous()),
                            reckoning.change(assessment.change())));
        }
        if (assessment.hasDistanceToCity()) {
            lines.add("Abstand zur Gesamtstadt: %s − %s = %s"
                    .formatted(
                            reckoning.term(assessment.value()),
                            reckoning.term(assessment.cityValue()),
                            reckoning.change(assessment.distanceToCity())));
        }
        if (assessment.isJudged() && assessment.hasPrevious()) {
            lines.add("ungünstige Veränderungen in Folge: " + assessment.run());
        }
        RobustZ test = assessment.yearlyChange();
        if (test != null) {
            lines.add(yearlyChange(test));
        }
        return lines;
    }

    private void interval(List<String> lines) {
        ValueInterval interval = ValueInterval.of(assessment);
        ValueInterval exact = ValueInterval.exactOf(assessment);
        if (interval != null) {
            String by =
                    switch (interval.method()) {
                        case "wilson" -> "nach Wilson";
                        case "byar" -> "nach Byar";
                        default -> "exakt (Garwood)";
                    };
            lines.add("95-%-Bereich " + by + ": " + range(interval)
                    + (exact == null ? "" : "; exakt (Clopper-Pearson): " + range(exact)));
        }
    }

    private String range(ValueInterval interval) {
        return reckoning.result(interval.low()) + " bis " + reckoning.result(interval.high());
    }

    private String value() {
        String base = assessment.cases().isPresent() && assessment.denominator().isPresent()
                ? " (%s von %s)"
                        .formatted(
                                Reckoning.counted(assessment.cases().getAsDouble()),
                                Reckoning.counted(assessment.denominator().getAsDouble()))
                : "";
        return "%s: %s%s aus %s, Zeile %d"
                .formatted(
                        PeriodText.german(assessment.period()),
                        reckoning.value(assessment.value()),
                        base,
                        assessment.sourceFile(),
                        assessment.sourceRow());
    }

    /** Compared with the same part of the year before. */
    private String yearlyChange(RobustZ test) {
        String change = "Veränderung über ein Jahr x = %s, Median der %d früheren m = %s"
                .formatted(reckoning.result(test.change()), test.n(), reckoning.result(test.median()));
        String said = test.isJump() ? "auffällig" : "nicht auffällig";
        return test.hasZ()
                ? "%s; %s = %s, %s (Grenze %s)"
                        .formatted(change, score(test), Reckoning.plain(test.z()), said, Reckoning.plain(RobustZ.LIMIT))
                : change + "; alle früheren sind gleich, " + said;
    }

    private String score(RobustZ test) {
        String difference = "(%s − %s)".formatted(reckoning.term(test.change()), reckoning.term(test.median()));
        return test.mad() > 0
                ? "z = 0,6745 · (x − m) / MAD = 0,6745 · %s / %s".formatted(difference, reckoning.term(test.mad()))
                : "z = (x − m) / (1,2533 · mittlere Abweichung) = %s / (1,2533 · %s)"
                        .formatted(difference, reckoning.term(test.meanDeviation()));
    }
}
