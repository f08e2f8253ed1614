package org.pegel.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pegel.alert.Alert;
import org.pegel.alert.AlertChange;
import org.pegel.alert.AlertKey;
import org.pegel.catalogue.Period;
import org.pegel.rule.Subject;

/** The memory of a replay: the alerts as they stand, and what has become of them. */
final class AlertLives {
    private static final Comparator<Episode> ORDER = Comparator.comparing(
                    (Episode episode) -> episode.opened().day())
            .thenComparing(episode -> episode.key().ruleId())
            .thenComparing(episode -> episode.key().subject(), Subject.ORDER);

    private final Map<AlertKey, Alert> alerts = new HashMap<>();
    private final Map<AlertKey, Course> standing = new HashMap<>();
    private final List<Episode> episodes = new ArrayList<>();
    private final List<Episode> stock = new ArrayList<>();
    private final List<Standing> standings = new ArrayList<>();

    /** An episode that is not over. */
    private record Course(boolean recorded, Period begun, List<Episode.Step> steps) {}

    Collection<Alert> alerts() {
        return alerts.values();
    }

    /**
     * Takes the steps of an evaluation.
     *
     * @param newest the newest period that was judged of a subject
     */
    void take(List<AlertChange> changes, LocalDate day, Function<Subject, Period> newest) {
        for (AlertChange change : changes) {
            Alert alert = change.alert();
            alerts.put(alert.key(), withoutEvidence(alert));
            Moment at = new Moment(day, alert.period());
            switch (change.event().kind()) {
                case RECORDED -> begins(alert, true, alert.period(), at);
                case OPENED -> {
                    Course recorded = standing.get(alert.key());
                    ends(alert.key(), at);
                    begins(alert, false, recorded == null ? alert.period() : recorded.begun(), at);
                }
                case REOPENED -> begins(alert, false, alert.period(), at);
                case ESCALATED, EASED -> goesOn(alert, at);
                case UPDATED -> {}
                case RESOLVED -> {
                    stood(alert);
                    ends(alert.key(), new Moment(day, newest.apply(alert.key().subject())));
                }
            }
        }
    }

    /** What nobody asks for again need not be held for every alert. */
    private static Alert withoutEvidence(Alert alert) {
        return new Alert(
                alert.id(),
                alert.key(),
                alert.state(),
                alert.severity(),
                alert.period(),
                alert.message(),
                Map.of(),
                alert.ruleSet(),
                alert.since(),
                alert.changedAt(),
                alert.resolvedAt());
    }

    private void begins(Alert alert, boolean recorded, Period begun, Moment at) {
        standing.put(alert.key(), new Course(recorded, begun, new ArrayList<>()));
        goesOn(alert, at);
    }

    private void goesOn(Alert alert, Moment at) {
        Objects.requireNonNull(standing.get(alert.key()))
                .steps()
                .add(new Episode.Step(alert.severity(), at, alert.message()));
    }

    private void ends(AlertKey key, @Nullable Moment at) {
        Course course = standing.remove(key);
        if (course != null) {
            (course.recorded() ? stock : episodes).add(new Episode(key, course.recorded(), course.steps(), at));
        }
    }

    private void stood(Alert alert) {
        Course course = standing.get(alert.key());
        if (course != null) {
            standings.add(new Standing(alert.key(), course.begun(), alert.period()));
        }
    }

    /** Nothing more happens. */
    void end() {
        alerts.values().forEach(this::stood);
        List.copyOf(standing.keySet()).forEach(key -> ends(key, null));
        episodes.sort(ORDER);
        stock.sort(ORDER);
    }

    /** By day, rule and subject. */
    List<Episode> episodes() {
        return episodes;
    }

    List<Standing> standings() {
        return standings;
    }

    /** What was recorded and told nobody, in the same order. */
    List<Episode> stock() {
        return stock;
    }
}
