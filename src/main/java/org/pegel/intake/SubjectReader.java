package org.pegel.intake;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Group;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.Period;
import org.pegel.catalogue.Rhythm;

/** Finds out what a row speaks of: indicator, district, group and period. */
final class SubjectReader {

    private final Catalogue catalogue;
    private final Mapping mapping;
    private final Vocabulary vocabulary;
    private final PeriodReader periods;

    SubjectReader(Catalogue catalogue, Mapping mapping, Vocabulary vocabulary) {
        this.catalogue = catalogue;
        this.mapping = mapping;
        this.vocabulary = vocabulary;
        this.periods = new PeriodReader(mapping.labels(Role.PERIOD), mapping.periodsAs());
    }

    /** What the row speaks of; absent when it was rejected or left out. */
    @Nullable
    Subject read(Candidate candidate) {
        String indicator = id(candidate, Role.INDICATOR, vocabulary::indicator);
        String group = saysGroup(candidate) ? id(candidate, Role.GROUP, vocabulary::group) : Group.ALL;
        String level = candidate.text(Role.LEVEL) == null ? null : id(candidate, Role.LEVEL, vocabulary::level);
        String district = id(
                candidate,
                Role.DISTRICT,
                label -> vocabulary.district(mapping.districts().restored(label), level));
        Period period = period(candidate);
        if (indicator == null || group == null || district == null || period == null) {
            return null;
        }
        Subject subject = redirected(indicator, group, district, period);
        return fits(subject, candidate) ? subject : null;
    }

    /** A blank cell means everybody only where the mapping lets the group be absent. */
    private boolean saysGroup(Candidate candidate) {
        boolean mayBeAbsent = mapping.layout().optional().contains(Role.GROUP);
        return candidate.text(Role.GROUP) != null || (candidate.column(Role.GROUP) > 0 && !mayBeAbsent);
    }

    private @Nullable String id(Candidate candidate, Role role, Function<String, Labels.Match> find) {
        String label = candidate.text(role);
        if (label == null) {
            candidate.reject(role, role.german() + " fehlt");
            return null;
        }
        Labels.Match match = find.apply(label);
        String reason = match.reason();
        if (match.leftOut() || (reason != null && mapping.leaveOutUnknown().contains(role))) {
            candidate.leaveOut();
        } else if (reason != null) {
            candidate.reject(role, reason);
        }
        return match.id();
    }

    private @Nullable Period period(Candidate candidate) {
        String text = candidate.text(Role.PERIOD);
        if (text == null) {
            candidate.reject(Role.PERIOD, "Zeitraum fehlt");
            return null;
        }
        PeriodReader.Reading read = periods.read(text);
        String reason = read.reason();
        if (read.leftOut()) {
            candidate.leaveOut();
        } else if (reason != null) {
            candidate.reject(Role.PERIOD, reason);
        }
        return read.period();
    }

    private Subject redirected(String indicator, String group, String district, Period period) {
        for (Mapping.Redirect redirect : mapping.redirects()) {
            if (redirect.indicator().equals(indicator) && redirect.group().equals(group)) {
                return subject(redirect.toIndicator(), redirect.toGroup(), district, period);
            }
        }
        return subject(indicator, group, district, period);
    }

    private Subject subject(String indicator, String group, String district, Period period) {
        return new Subject(catalogue.indicator(indicator), catalogue.district(district), group, period);
    }

    /** Whether the catalogue foresees such a value. */
    private boolean fits(Subject subject, Candidate candidate) {
        Indicator indicator = subject.indicator();
        District district = subject.district();
        Rhythm rhythm = indicator.rhythm(district.level());
        if (rhythm == null) {
            candidate.reject(
                    Role.DISTRICT,
                    "Gebiet der Ebene %s; der Indikator %s wird dort nicht erhoben"
                            .formatted(catalogue.level(district.level()).name(), indicator.id()));
        } else if (rhythm.kind() != subject.period().kind()) {
            candidate.reject(
                    Role.PERIOD,
                    "Art des Zeitraums passt nicht zum Rhythmus des Indikators %s, erwartet: %s"
                            .formatted(indicator.id(), PeriodWords.of(rhythm.kind())));
        }
        if (!indicator.groups().contains(subject.group())) {
            candidate.reject(
                    Role.GROUP,
                    "Gruppe %s ist für den Indikator %s nicht vorgesehen".formatted(subject.group(), indicator.id()));
        }
        return !candidate.isRejected();
    }
}
