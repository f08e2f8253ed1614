package org.pegel.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.District;
import org.pegel.intake.Confidentiality.Decision;
import org.pegel.observation.Observation;
import org.pegel.observation.ObservationStore.Sink;
import org.pegel.observation.Origin;
import org.pegel.observation.ProtectedNumbers;
import org.pegel.observation.Quality;
import org.pegel.table.Place;
import org.pegel.table.Row;

/** Turns the candidates of one table into observations and accounts for each of them. */
final class RowReader {

    private final SubjectReader subjects;
    private final ValueReader values;
    private final Publication publication;
    private final Confidentiality confidentiality;
    private final @Nullable LocalDate until;
    private final String file;
    private final Tally tally;
    private final Sink sink;

    /**
     * Prepares reading a table.
     *
     * @param until the last day that a wanted period may have; absent for all
     * @param file name of the file, for the origin
     */
    RowReader(
            SubjectReader subjects,
            ValueReader values,
            Publication publication,
            Confidentiality confidentiality,
            @Nullable LocalDate until,
            String file,
            Tally tally,
            Sink sink) {
        this.subjects = subjects;
        this.values = values;
        this.publication = publication;
        this.confidentiality = confidentiality;
        this.until = until;
        this.file = file;
        this.tally = tally;
        this.sink = sink;
    }

    /** Whether a number of the table may be protected. */
    boolean mayProtect() {
        return confidentiality.mayProtect();
    }

    /** @param wanted whether the mapping wants the row at all */
    void take(Candidate candidate, boolean wanted) {
        Observation observation = wanted && !candidate.isRejected() ? observation(candidate) : null;
        if (!wanted || candidate.isLeftOut() || (observation == null && !candidate.isRejected())) {
            tally.filtered();
            return;
        }
        for (Candidate.Flaw flaw : candidate.flaws()) {
            Place place = flaw.column() > 0
                    ? candidate.row().place(flaw.column())
                    : candidate.row().place();
            tally.note(place, flaw.value(), flaw.reason());
        }
        if (observation == null || candidate.isRejected()) {
            tally.rejected();
        } else {
            tally.handedOver();
            hand(observation, candidate.kept());
        }
    }

    private void hand(Observation observation, @Nullable ProtectedNumbers kept) {
        if (kept == null) {
            sink.accept(observation);
        } else {
            sink.keep(observation, kept);
        }
    }

    /** Absent when the row is left out or rejected. */
    private @Nullable Observation observation(Candidate candidate) {
        Subject subject = subjects.read(candidate);
        if (subject == null || candidate.isLeftOut() || isLater(subject)) {
            return null;
        }
        if (confidentiality.masks(subject.indicator()) || confidentiality.isMarked(candidate)) {
            candidate.mask();
        }
        Values read = values.read(candidate, subject.indicator().id());
        if (read == null) {
            return null;
        }
        if (!existed(subject, read.quality(), candidate)) {
            return null;
        }
        LocalDate published = publication.of(subject, candidate);
        if (published == null) {
            return null;
        }
        boolean withoutDenominator =
                values.bases(subject.indicator().id(), candidate).withoutDenominator();
        Decision decision = confidentiality.decide(read, subject.indicator(), withoutDenominator, candidate);
        if (decision.seen().figure() != null) {
            recompute(subject, read, withoutDenominator, candidate);
        }
        candidate.keep(decision.kept());
        return observation(subject, decision.seen(), published, candidate);
    }

    /** Whether the district existed in the period, or the value is recalculated for its boundaries. */
    private static boolean existed(Subject subject, StatedQuality quality, Candidate candidate) {
        District district = subject.district();
        if (quality.quality() == Quality.RECALCULATED || district.existsIn(subject.period())) {
            return true;
        }
        candidate.reject(
                Role.DISTRICT,
                "Gebiet bestand in diesem Zeitraum nicht (" + GermanText.validity(district)
                        + "); nur rückgerechnete Werte werden übernommen");
        return false;
    }

    private boolean isLater(Subject subject) {
        return until != null && subject.period().end().isAfter(until.plusDays(1));
    }

    private void recompute(Subject subject, Values taken, boolean withoutDenominator, Candidate candidate) {
        Double factor = subject.indicator().factor();
        Figure figure = taken.figure();
        Amount numerator = taken.numerator();
        boolean complete = taken.denominator() != null || withoutDenominator;
        if (factor == null || figure == null || numerator == null || !complete) {
            return;
        }
        // a share of rounded numbers is not rounded itself
        int roundedTo = withoutDenominator ? taken.quality().roundedTo() : 0;
        Recomputation.Result result = Recomputation.check(figure, roundedTo, factor, numerator, taken.denominator());
        int column = candidate.column(Role.VALUE);
        String text = candidate.text(Role.VALUE);
        if (result == null) {
            candidate.remark(column, text, "Wert lässt sich nicht nachrechnen, der Nenner ist 0");
            return;
        }
        tally.recomputed(result.within());
        if (!result.within()) {
            String instead = candidate.isMasked()
                    ? ""
                    : ", sie ergeben " + GermanText.number(result.value(), figure.decimals() + 1);
            candidate.remark(column, text, "Wert weicht von seinen Basiswerten ab" + instead);
        }
    }

    private Observation observation(Subject subject, Values taken, LocalDate published, Candidate candidate) {
        Row row = candidate.row();
        Figure figure = taken.figure();
        Amount numerator = taken.numerator();
        Amount denominator = taken.denominator();
        StatedQuality quality = taken.quality();
        return new Observation(
                subject.key(),
                subject.period(),
                figure == null ? null : figure.value(),
                numerator == null ? null : numerator.value(),
                denominator == null ? null : denominator.value(),
                quality.quality(),
                quality.roundedTo(),
                figure == null ? quality.reason() : null,
                published,
                new Origin(file, row.sheet().sheet(), row.line()),
                candidate.text(Role.BOUNDARIES));
    }
}
