package org.pegel.intake;

import java.util.List;

/**
 * What an import did, file by file.
 *
 * @param files one entry for each file, in the order in which they were taken
 */
public record ImportReport(List<FileReport> files) {

    public ImportReport {
        files = List.copyOf(files);
    }

    /** The reports of several imports as one. */
    public static ImportReport of(List<ImportReport> reports) {
        return new ImportReport(
                reports.stream().flatMap(report -> report.files().stream()).toList());
    }

    /** Whether at least one file was refused as a whole. */
    public boolean anyRefused() {
        return files.stream().anyMatch(FileReport::refused);
    }
}
