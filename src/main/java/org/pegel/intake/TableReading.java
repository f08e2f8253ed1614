package org.pegel.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pegel.observation.ObservationStore.Sink;
import org.pegel.table.TableFile;

/**
 * What the tables of one file have in common.
 *
 * @param until the last day that a wanted period may have; absent for all
 * @param fileName as people know it, for origins and for what the name says
 */
record TableReading(
        Mapping mapping,
        Vocabulary vocabulary,
        SubjectReader subjects,
        Publication publication,
        Confidentiality confidentiality,
        @Nullable LocalDate until,
        String fileName,
        Tally tally) {

    /** Prepares reading the rows below a header. */
    TableRows rows(TableFile file, String sheet, SheetColumns columns, Statements statements, Sink sink) {
        DecimalMarks marks = new DecimalMarks(file, sheet, columns.header().lastLine());
        ValueReader values = new ValueReader(mapping, columns, new NumberReader(mapping.numbers(), marks));
        RowReader reader = new RowReader(subjects, values, publication, confidentiality, until, fileName, tally, sink);
        return new TableRows(mapping, columns, statements, vocabulary, reader, tally);
    }
}
