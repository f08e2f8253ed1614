package org.pegel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pegel.evaluation.Deliveries;
import org.pegel.intake.FileReport;
import org.pegel.intake.ImportReport;
import org.pegel.intake.Source;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * {@code POST /api/v1/imports}: takes files in and has judged what they change. 201 when something new came, 200 when
 * everything stood so already, 422 with the report when a file is refused.
 */
@RestController
@RequestMapping("/api/v1/imports")
class ImportApi {
    private final Deliveries deliveries;
    private final Uploads uploads;

    ImportApi(Deliveries deliveries, Uploads uploads) {
        this.deliveries = deliveries;
        this.uploads = uploads;
    }

    /** Files of a form. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportReport> form(
            @RequestPart(name = "file", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "source", required = false) @Nullable String source)
            throws IOException {
        Source known = source(source);
        if (files == null || files.isEmpty()) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "Es fehlt die Datei (file).");
        }
        List<FileReport> reports = new ArrayList<>();
        for (MultipartFile file : files) {
            String name = UploadName.of(file.getOriginalFilename());
            try (Uploads.Kept kept = uploads.keep(file.getInputStream(), name)) {
                reports.add(deliveries.take(kept.file(), name, known));
            }
        }
        return answer(new ImportReport(reports));
    }

    /**
     * One file as the body. The parameters are read from the address itself: asked for them, the server would read a body
     * that says it is a form, as curl's does, and find none of the file left.
     */
    @PostMapping(consumes = "!" + MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportReport> body(HttpServletRequest request) throws IOException {
        var parameters = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams();
        Source known = source(UploadName.decoded(parameters.getFirst("source")));
        String name = UploadName.of(UploadName.decoded(parameters.getFirst("name")));
        try (Uploads.Kept kept = uploads.keep(request.getInputStream(), name)) {
            return answer(new ImportReport(List.of(deliveries.take(kept.file(), name, known))));
        }
    }

    private Source source(@Nullable String id) {
        return KnownSources.find(deliveries.sources(), id);
    }

    private static ResponseEntity<ImportReport> answer(ImportReport report) {
        if (report.anyRefused()) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "Abgelehnt; warum, steht im Bericht (files).")
                    .with("files", report.files());
        }
        boolean anythingNew = report.files().stream().anyMatch(file -> file.accepted() + file.revised() > 0);
        return ResponseEntity.status(anythingNew ? HttpStatus.CREATED : HttpStatus.OK)
                .body(report);
    }
}
