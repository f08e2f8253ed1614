package org.pegel.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pegel.alert.Alert;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.District;
import org.pegel.catalogue.FieldOfAction;
import org.pegel.catalogue.Group;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.PeriodText;
import org.pegel.catalogue.SpatialLevel;
import org.pegel.report.SeverityText;
import org.pegel.rule.Subject;

/** Puts alerts into the words of the page. An id that the rules no longer know stands for itself. */
final class AlertRows {
    private final Catalogue catalogue;
    private final Locale locale;
    private final ZoneId zone;
    private final List<String> indicators;
    private final List<String> districts;

    AlertRows(Catalogue catalogue, Locale locale, ZoneId zone) {
        this.catalogue = catalogue;
        this.locale = locale;
        this.zone = zone;
        this.indicators = new ArrayList<>(catalogue.indicators().keySet());
        this.districts = new ArrayList<>(catalogue.districts().keySet());
    }

    /** The most severe first, then in the order of the rules: no ranking of districts. */
    List<AlertRow> of(Collection<Alert> alerts) {
        Comparator<Alert> mostSevereFirst =
                Comparator.comparing(Alert::severity).reversed();
        return alerts.stream()
                .sorted(mostSevereFirst
                        .thenComparing(alert ->
                                indicators.indexOf(indicator(alert.key().subject())))
                        .thenComparing(
                                alert -> districts.indexOf(district(alert.key().subject())))
                        .thenComparing(alert -> alert.key().toString()))
                .map(this::row)
                .toList();
    }

    private AlertRow row(Alert alert) {
        Subject subject = alert.key().subject();
        LocalDate since = LocalDate.ofInstant(alert.since(), zone);
        return new AlertRow(
                SeverityText.of(alert.severity(), locale),
                alert.severity().name().toLowerCase(Locale.ROOT),
                place(subject),
                topic(subject),
                group(subject),
                PeriodText.of(alert.period(), locale),
                alert.message(),
                PeriodText.day(since, locale),
                since.toString());
    }

    private static String indicator(Subject subject) {
        if (subject instanceof Subject.OfSeries series) {
            return series.indicator();
        }
        return subject instanceof Subject.OfLevel level ? level.indicator() : "";
    }

    private static String district(Subject subject) {
        if (subject instanceof Subject.OfSeries series) {
            return series.district();
        }
        return subject instanceof Subject.OfField field ? field.district() : "";
    }

    private @Nullable String place(Subject subject) {
        if (subject instanceof Subject.OfLevel level) {
            return name(catalogue.levels(), level.level(), SpatialLevel::plural);
        }
        String district = district(subject);
        return district.isEmpty() ? null : name(catalogue.districts(), district, District::name);
    }

    private String topic(Subject subject) {
        if (subject instanceof Subject.OfField field) {
            return name(catalogue.fields(), field.field(), FieldOfAction::name);
        }
        if (subject instanceof Subject.OfDelivery delivery) {
            return delivery.source();
        }
        return name(catalogue.indicators(), indicator(subject), this::indicatorName);
    }

    private String indicatorName(Indicator indicator) {
        String english = indicator.nameEn();
        return english != null && locale.getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? english
                : indicator.name();
    }

    private @Nullable String group(Subject subject) {
        String id = subject instanceof Subject.OfSeries series
                ? series.group()
                : subject instanceof Subject.OfLevel level ? level.group() : Group.ALL;
        return id.equals(Group.ALL) ? null : name(catalogue.groups(), id, Group::name);
    }

    private static <T> String name(Map<String, T> known, String id, Function<T, String> name) {
        T found = known.get(id);
        return found == null ? id : name.apply(found);
    }
}
