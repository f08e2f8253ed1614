package org.pegel.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pegel.alert.Alert;
import org.pegel.alert.AlertState;
import org.pegel.alert.AlertStore;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.Period;
import org.pegel.evaluation.ActiveRuleSet;
import org.pegel.evaluation.EvaluationDay;
import org.pegel.evaluation.EvaluationStore;
import org.pegel.notification.MailCounts;
import org.pegel.notification.MailQueue;
import org.pegel.observation.DeliveryRecords;
import org.pegel.observation.DeliveryState;
import org.pegel.observation.NewestPeriod;
import org.pegel.observation.ObservationStore;
import org.pegel.rule.RuleSet;
import org.pegel.rule.Severity;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Draws up {@linkplain Summary summaries}. */
@Component
public class Summaries {
    private final ActiveRuleSet rules;
    private final ObservationStore observations;
    private final DeliveryRecords deliveries;
    private final EvaluationStore runs;
    private final AlertStore alerts;
    private final MailQueue mails;
    private final EvaluationDay day;
    private final String inbox;
    private final String sample;

    Summaries(
            ActiveRuleSet rules,
            ObservationStore observations,
            DeliveryRecords deliveries,
            EvaluationStore runs,
            AlertStore alerts,
            MailQueue mails,
            EvaluationDay day,
            @Value("${pegel.inbox:eingang}") String inbox,
            @Value("${pegel.sample:}") String sample) {
        this.rules = rules;
        this.observations = observations;
        this.deliveries = deliveries;
        this.runs = runs;
        this.alerts = alerts;
        this.mails = mails;
        this.day = day;
        this.inbox = inbox;
        this.sample = sample;
    }

    /** How things stand now; asks the database. */
    public Summary now() {
        RuleSet current = rules.current();
        List<Alert> unresolved = alerts.unresolved();
        Collection<Map<DeliveryState, Integer>> standing = deliveries.counts().values();
        return new Summary(
                current.catalogue().municipality(),
                current.version(),
                loaded(current),
                observations.valueCount(),
                count(standing, DeliveryState.RECEIVED) + count(standing, DeliveryState.CHECKED),
                count(standing, DeliveryState.EMBARGOED),
                newestPeriod(current.catalogue()),
                runs.newestRun().orElse(null),
                open(unresolved),
                (int) unresolved.stream()
                        .filter(alert -> alert.state() == AlertState.RECORDED)
                        .count(),
                mails(),
                inbox,
                day.today(),
                day.isFixed(),
                !sample.isBlank());
    }

    private Summary.Mails mails() {
        MailCounts counts = mails.counts();
        return new Summary.Mails(counts.owed(), counts.sent(), counts.failed(), mails.destination());
    }

    private static int count(Collection<Map<DeliveryState, Integer>> standing, DeliveryState state) {
        return standing.stream()
                .mapToInt(ofSource -> ofSource.getOrDefault(state, 0))
                .sum();
    }

    private static Summary.Loaded loaded(RuleSet rules) {
        Catalogue catalogue = rules.catalogue();
        return new Summary.Loaded(
                catalogue.indicators().size(),
                catalogue.districts().size(),
                catalogue.monitorings().size(),
                rules.targets().all().size(),
                rules.thresholds().all().size());
    }

    private @Nullable Period newestPeriod(Catalogue catalogue) {
        return observations.newestPeriods(catalogue.indicators().keySet()).stream()
                .map(NewestPeriod::period)
                .max(Comparator.comparing(Period::end).thenComparing(Period::start, Comparator.reverseOrder()))
                .orElse(null);
    }

    private static Map<Severity, Integer> open(List<Alert> unresolved) {
        Map<Severity, Integer> open = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            open.put(severity, 0);
        }
        unresolved.stream().filter(Alert::isOpen).forEach(alert -> open.merge(alert.severity(), 1, Integer::sum));
        return open;
    }
}
