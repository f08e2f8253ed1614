package org.pegel.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pegel.alert.Cohort;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.Period;
import org.pegel.catalogue.Rhythm;
import org.pegel.observation.NewestPeriod;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.Values;
import org.pegel.rule.DeliveryStatus;
import org.pegel.rule.DeliveryStatus.Expected;
import org.springframework.stereotype.Service;

/** What the sources are to deliver next. */
@Service
public class ExpectedDeliveries {
    private final ActiveRuleSet rules;
    private final ObservationStore observations;
    private final EvaluationDay day;

    ExpectedDeliveries(ActiveRuleSet rules, ObservationStore observations, EvaluationDay day) {
        this.rules = rules;
        this.observations = observations;
        this.day = day;
    }

    /** Of every source from which something is to come, as of the evaluation day; by id of the source. */
    public List<DeliveryStatus> all() {
        Catalogue catalogue = rules.current().catalogue();
        return of(catalogue, observations, EvaluationScope.everything(catalogue).sources(), day.today());
    }

    /** The next delivery of each indicator and level of some sources: what follows the newest period that came. */
    static List<DeliveryStatus> of(Catalogue catalogue, Values store, Set<String> sources, LocalDate asOf) {
        List<Indicator> indicators = catalogue.indicators().values().stream()
                .filter(indicator -> sources.contains(indicator.source()))
                .toList();
        Map<Cohort, Period> newest = newest(
                catalogue,
                store.newestPeriods(indicators.stream().map(Indicator::id).toList()));
        Map<String, List<Expected>> bySource = new TreeMap<>();
        for (Indicator indicator : indicators) {
            for (String level : indicator.rhythms().keySet()) {
                Period came = newest.get(new Cohort(indicator.id(), level));
                Expected next = Expected.of(catalogue.plan(), indicator, level, came);
                if (next != null) {
                    bySource.computeIfAbsent(indicator.source(), source -> new ArrayList<>())
                            .add(next);
                }
            }
        }
        return bySource.entrySet().stream()
                .map(entry -> new DeliveryStatus(entry.getKey(), asOf, entry.getValue()))
                .toList();
    }

    private static Map<Cohort, Period> newest(Catalogue catalogue, Collection<NewestPeriod> byDistrict) {
        Map<Cohort, Period> newest = new HashMap<>();
        for (NewestPeriod reached : byDistrict) {
            Indicator indicator = catalogue.indicator(reached.ref().indicator());
            District district = catalogue.districts().get(reached.ref().district());
            Rhythm rhythm = district == null ? null : indicator.rhythm(district.level());
            if (district != null
                    && rhythm != null
                    && rhythm.kind() == reached.period().kind()) {
                newest.merge(
                        new Cohort(indicator.id(), district.level()),
                        reached.period(),
                        (a, b) -> a.compareTo(b) < 0 ? b : a);
            }
        }
        return newest;
    }
}
