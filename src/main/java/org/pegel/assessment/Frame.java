package org.pegel.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Group;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.PeriodKind;
import org.pegel.catalogue.SeriesEvent;
import org.pegel.observation.Series;
import org.pegel.target.Target;
import org.pegel.target.Targets;
import org.pegel.target.Threshold;
import org.pegel.target.Thresholds;

/** What all assessments of an indicator share on an evaluation day. */
final class Frame {

    private final Indicator indicator;
    private final LocalDate asOf;
    private final Targets targets;
    private final Thresholds thresholds;
    private final List<SeriesEvent> events;
    private final List<Series> citySeries = new ArrayList<>();

    Frame(
            Indicator indicator,
            Catalogue catalogue,
            Targets targets,
            Thresholds thresholds,
            Collection<Series> citySeries,
            LocalDate asOf) {
        this.indicator = indicator;
        this.asOf = asOf;
        this.targets = targets;
        this.thresholds = thresholds;
        this.events = catalogue.events().stream()
                .filter(event -> event.indicator() == null || event.indicator().equals(indicator.id()))
                .toList();
        for (Series series : citySeries) {
            if (series.key().indicator().equals(indicator.id())
                    && series.key().district().equals(District.CITY)) {
                this.citySeries.add(series);
            }
        }
    }

    Indicator indicator() {
        return indicator;
    }

    /** The evaluation day. */
    LocalDate asOf() {
        return asOf;
    }

    SeriesEvents events(District district, Group group) {
        return SeriesEvents.of(events, indicator.id(), district, group.id());
    }

    @Nullable
    Target target(District district, Group group) {
        return indicator.isContext()
                ? null
                : targets.of(indicator.id(), district, group.id(), asOf).orElse(null);
    }

    @Nullable
    Threshold threshold(District district, Group group) {
        return indicator.isContext()
                ? null
                : thresholds.of(indicator.id(), district, group.id(), asOf).orElse(null);
    }

    /** The city's series of the group with periods of that kind; absent when there is none. */
    @Nullable
    Series city(Group group, PeriodKind kind) {
        for (Series series : citySeries) {
            if (series.kind() == kind && series.key().group().equals(group.id())) {
                return series;
            }
        }
        return null;
    }
}
