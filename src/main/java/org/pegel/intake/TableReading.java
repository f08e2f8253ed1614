package org.pegel.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pegel.observation.ObservationStore.Sink;
import org.pegel.table.TableFile;

/**
 * What the tables of one file have in common.
 *
 * @param companions what the files beside it say
 * @param until the last day that a wanted period may have; absent for all
 * @param fileName as people know it, for origins and for what the name says
 */
record TableReading(
        Mapping mapping,
        Vocabulary vocabulary,
        SubjectReader subjects,
        Publication publication,
        Confidentiality confidentiality,
        CompanionValues companions,
        @Nullable LocalDate until,
        String fileName,
        Tally tally) {

    /** Prepares reading the rows below a header. */
    TableRows rows(TableFile file, String sheet, SheetColumns columns, Statements statements, Sink sink) {
        DecimalMarks marks = new DecimalMarks(file, sheet, columns.header().lastLine());
        NumberReader numbers = new NumberReader(mapping.numbers(), marks);
        ValueReader values = new ValueReader(mapping, columns, numbers);
        RowReader reader =
                new RowReader(subjects, values, publication, confidentiality, companions, until, fileName, tally, sink);
        RowChecks checks = new RowChecks(mapping.checks(), columns, numbers);
        return new TableRows(mapping, columns, statements, vocabulary, checks, reader, tally);
    }
}
