package org.pegel.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pegel.intake.FileReport;
import org.pegel.intake.ReportText;
import org.pegel.intake.Source;
import org.pegel.observation.Delivery;
import org.pegel.observation.ObservationStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers the sample at the start, step by step, each followed by its evaluation. What a former start has delivered is
 * not delivered again; a start that was cut off goes on where it ended.
 */
class SampleLoader {
    private static final Logger LOG = LoggerFactory.getLogger(SampleLoader.class);

    private final Sample sample;
    private final Path files;
    private final Deliveries deliveries;
    private final Evaluations evaluations;
    private final ObservationStore observations;

    SampleLoader(
            Sample sample, Path files, Deliveries deliveries, Evaluations evaluations, ObservationStore observations) {
        this.sample = sample;
        this.files = files;
        this.deliveries = deliveries;
        this.evaluations = evaluations;
        this.observations = observations;
    }

    void load() {
        Map<String, Long> delivered = observations.deliveries().stream()
                .collect(Collectors.groupingBy(Delivery::file, HashMap::new, Collectors.counting()));
        for (Sample.Step step : sample.steps()) {
            boolean fresh = deliver(step, delivered);
            if (fresh || evaluations.isDue()) {
                evaluate(step, step.day() != null ? step.day() : sample.day());
            }
        }
    }

    /** Delivers the step's files, except for as many of a name as former starts have delivered already. */
    private boolean deliver(Sample.Step step, Map<String, Long> delivered) {
        Source source = deliveries
                .sources()
                .source(step.source())
                .orElseThrow(
                        () -> new IllegalStateException("Das Beispiel nennt eine unbekannte Quelle: " + step.source()));
        boolean fresh = false;
        for (Path file : filesOf(step)) {
            String name = String.valueOf(file.getFileName());
            if (delivered.merge(name, -1L, Long::sum) < 0) {
                FileReport report = deliveries.takeIn(file, name, source, step.until());
                say(step, report);
                fresh = true;
            }
        }
        return fresh;
    }

    private static void say(Sample.Step step, FileReport report) {
        String text = ReportText.german(report).strip();
        if (report.refused() || report.rejected() > 0) {
            LOG.warn("Beispiel, {}: {}", step.name(), text);
        } else {
            LOG.debug("Beispiel, {}: {}", step.name(), text);
        }
    }

    private void evaluate(Sample.Step step, @Nullable LocalDate day) {
        EvaluationResult result = day == null ? evaluations.evaluateAll() : evaluations.evaluateAll(day);
        LOG.info("Beispiel, {}: {} Befunde", step.name(), result.findings().size());
    }

    private List<Path> filesOf(Sample.Step step) {
        List<PathMatcher> patterns = step.files().stream()
                .map(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern))
                .toList();
        try (Stream<Path> all = Files.walk(files)) {
            List<Path> found = all.filter(Files::isRegularFile)
                    .filter(file -> patterns.stream().anyMatch(pattern -> pattern.matches(files.relativize(file))))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new IllegalStateException(
                        "Das Beispiel findet in %s keine Datei zu %s.".formatted(files, step.files()));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
