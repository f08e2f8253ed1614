package org.pegel.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pegel.evaluation.Deliveries;
import org.pegel.intake.FileReport;
import org.pegel.intake.ReportedProblem;
import org.pegel.intake.Source;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/v1/observations?source=ID}: takes an array of observations in as one delivery of a source. The fields are
 * those of the tidy file; labels, signs and protection are those of the tidy file too, the release that of the source.
 */
@RestController
class ObservationApi {
    private static final String NAME = "observations.json";

    private final Deliveries deliveries;
    private final Uploads uploads;

    ObservationApi(Deliveries deliveries, Uploads uploads) {
        this.deliveries = deliveries;
        this.uploads = uploads;
    }

    /**
     * What became of the elements; the counts are those of an import.
     *
     * @param delivery id of the delivery; absent when it was refused
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            @Nullable String delivery,
            String source,
            int rows,
            int accepted,
            int unchanged,
            int revised,
            int missing,
            int rejected,
            List<Flaw> problems) {
        static Answer of(FileReport report) {
            return new Answer(
                    report.delivery(),
                    report.source(),
                    report.rows(),
                    report.accepted(),
                    report.unchanged(),
                    report.revised(),
                    report.missing(),
                    report.rejected(),
                    report.problems().stream().map(Flaw::of).toList());
        }
    }

    /**
     * What is wrong with an element.
     *
     * @param element its index, from 0; absent for the whole
     * @param field its field; absent when no single one is concerned
     * @param value what stands there
     * @param reason German sentence
     * @param count how often
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Flaw(@Nullable Integer element, @Nullable String field, @Nullable String value, String reason, int count) {
        static Flaw of(ReportedProblem problem) {
            return new Flaw(
                    TidyJson.element(problem.line()),
                    TidyJson.field(problem.column()),
                    problem.value(),
                    problem.reason(),
                    problem.count());
        }
    }

    @PostMapping(path = "/api/v1/observations", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> take(
            @RequestParam(name = "source", required = false) @Nullable String source, HttpServletRequest request)
            throws IOException {
        Source known = KnownSources.find(deliveries.sources(), source);
        try (Uploads.Kept json = uploads.keep(request.getInputStream(), NAME);
                Uploads.Kept tidy = uploads.keep(new ByteArrayInputStream(new byte[0]), "observations.csv")) {
            write(json.file(), tidy.file());
            return answer(deliveries.take(tidy.file(), NAME, known.asTidy()));
        }
    }

    private static void write(Path json, Path tidy) throws IOException {
        try (var in = Files.newInputStream(json)) {
            TidyJson.write(in, tidy);
        }
    }

    private static ResponseEntity<Answer> answer(FileReport report) {
        Answer answer = Answer.of(report);
        if (report.refused()) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "Abgelehnt; warum, steht unter problems.")
                    .with("problems", answer.problems());
        }
        boolean anythingNew = report.accepted() + report.revised() > 0;
        return ResponseEntity.status(anythingNew ? HttpStatus.CREATED : HttpStatus.OK)
                .body(answer);
    }
}
