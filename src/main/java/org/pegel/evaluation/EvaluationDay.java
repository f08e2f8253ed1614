package org.pegel.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * The day that evaluations judge for: today, unless {@code pegel.evaluation-day} or the sample that is loaded says
 * otherwise. What is old on it depends on it: overdue deliveries, target years that have passed.
 */
@Component
public class EvaluationDay {
    private final EvaluationSettings settings;
    private final Sample sample;
    private final Clock clock;

    EvaluationDay(EvaluationSettings settings, Sample sample, Clock clock) {
        this.settings = settings;
        this.sample = sample;
        this.clock = clock;
    }

    public LocalDate today() {
        LocalDate fixed = settings.evaluationDay();
        if (fixed != null) {
            return fixed;
        }
        LocalDate ofSample = sample.day();
        return ofSample != null ? ofSample : LocalDate.now(clock);
    }

    /** Whether the day is fixed, by configuration or by the sample. */
    public boolean isFixed() {
        return settings.evaluationDay() != null || sample.day() != null;
    }
}
