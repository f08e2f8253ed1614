package org.pegel.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pegel.assessment.Assessment;

/**
 * How the numbers and verdicts on a series came about: German sentences with the formulas and the numbers in them. It
 * shows no more than the assessment itself; of a protected value, nothing but that it is protected.
 *
 * @param sections in the order in which they build on each other; none is empty
 */
public record AssessmentExplanation(List<Section> sections) {

    /**
     * What is said about one thing.
     *
     * @param title what about
     * @param lines one step of the reckoning each
     */
    public record Section(String title, List<String> lines) {}

    public static AssessmentExplanation of(Assessment assessment) {
        Reckoning reckoning = new Reckoning(assessment.indicator());
        List<Section> sections = new ArrayList<>();
        add(sections, "Wert", new ExplainedValue(assessment, reckoning).lines());
        add(sections, "Stufe", new ExplainedStage(assessment, reckoning).lines());
        add(sections, "Ziel", new ExplainedTarget(assessment, reckoning).lines());
        add(sections, "Trend", new ExplainedTrend(assessment, reckoning).lines());
        add(sections, "Abstand zwischen Gruppen", new ExplainedGap(assessment, reckoning).lines());
        add(sections, "Nicht berechnet", absent(assessment.absent()));
        return new AssessmentExplanation(List.copyOf(sections));
    }

    private static void add(List<Section> sections, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            sections.add(new Section(title, List.copyOf(lines)));
        }
    }

    /** What is absent for one reason stands in one line. */
    private static List<String> absent(Map<String, String> reasons) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        reasons.forEach((field, reason) ->
                fields.computeIfAbsent(reason, any -> new ArrayList<>()).add(field));
        return fields.entrySet().stream()
                .map(entry -> String.join(", ", entry.getValue()) + ": " + entry.getKey())
                .toList();
    }
}
