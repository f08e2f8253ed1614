package org.pegel.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pegel.observation.Observation;
import org.pegel.observation.Receipt;
import org.pegel.table.InvalidFilesException;
import org.pegel.table.Place;
import org.pegel.table.Problem;

/** Draws up the report of a file, in which every candidate is accounted for. */
final class Accounts {

    private static final String CONFLICT =
            "Zweiter, anderer Wert für dieselbe Reihe und denselben Zeitraum in dieser Datei";

    private static final String OUTDATED =
            "Wert wurde später anders veröffentlicht; er gilt nicht und bleibt als frühere Fassung erhalten";

    private static final String COMPLEMENTARY =
            "Komplementär gesperrt, damit sich geschützte Werte nicht aus Summen ergeben";

    private Accounts() {}

    static FileReport taken(String file, Source source, Tally tally, Receipt receipt, boolean dryRun) {
        for (Observation conflict : receipt.conflicts()) {
            Place place = Place.of(file);
            String sheet = conflict.origin().sheet();
            place = (sheet == null ? place : place.inSheet(sheet))
                    .at(conflict.origin().row());
            tally.note(place, conflict.key() + " " + conflict.period(), CONFLICT);
        }
        tally.noteMore(receipt.conflicting() - receipt.conflicts().size());
        int rejected = tally.rejectedCount() + receipt.conflicting();
        int stored = receipt.accepted() + receipt.unchanged() + receipt.revised() + receipt.missing();
        if (stored + rejected != tally.candidates()) {
            throw new IllegalStateException("%d candidates of %s, but %d stored and %d rejected"
                    .formatted(tally.candidates(), file, stored, rejected));
        }
        return new FileReport(
                file,
                source.id(),
                tally.candidates(),
                tally.filteredCount(),
                receipt.accepted(),
                receipt.unchanged(),
                receipt.revised(),
                receipt.missing(),
                rejected,
                problems(tally, receipt),
                tally.recomputedCount(),
                tally.deviatingCount(),
                false,
                dryRun ? null : receipt.delivery(),
                receipt.changed());
    }

    private static List<ReportedProblem> problems(Tally tally, Receipt receipt) {
        List<ReportedProblem> problems = new ArrayList<>(tally.problems());
        if (receipt.outdated() > 0) {
            problems.add(new ReportedProblem(null, null, null, null, OUTDATED, receipt.outdated()));
        }
        if (receipt.complementary() > 0) {
            problems.add(new ReportedProblem(null, null, null, null, COMPLEMENTARY, receipt.complementary()));
        }
        return problems;
    }

    static FileReport refused(String file, Source source, Tally tally, RefusedException why) {
        return refused(file, source, tally, List.of(new ReportedProblem(null, null, null, null, why.reason(), 1)));
    }

    static FileReport refused(String file, Source source, Tally tally, InvalidFilesException why) {
        return refused(
                file,
                source,
                tally,
                why.problems().stream().map(Accounts::reported).toList());
    }

    private static ReportedProblem reported(Problem problem) {
        Place place = problem.place();
        String allowed = problem.allowed() == null ? "" : "; erlaubt: " + problem.allowed();
        return new ReportedProblem(
                place.sheet(), place.line(), place.column(), problem.value(), problem.message() + allowed, 1);
    }

    private static FileReport refused(String file, Source source, Tally tally, List<ReportedProblem> why) {
        List<ReportedProblem> problems = new ArrayList<>(why);
        problems.addAll(tally.problems());
        return new FileReport(
                file,
                source.id(),
                tally.candidates(),
                tally.filteredCount(),
                0,
                0,
                0,
                0,
                tally.candidates(),
                problems,
                tally.recomputedCount(),
                tally.deviatingCount(),
                true,
                null,
                Set.of());
    }
}
