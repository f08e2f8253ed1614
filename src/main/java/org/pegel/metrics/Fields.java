package org.pegel.metrics;

import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.Indicator;
import org.pegel.rule.Subject;

/** The field of action that an alert belongs to. */
final class Fields {
    /** Of deliveries, and of what the rules no longer know. */
    static final String NONE = "";

    private Fields() {}

    static String of(Subject subject, Catalogue catalogue) {
        if (subject instanceof Subject.OfSeries series) {
            return ofIndicator(series.indicator(), catalogue);
        }
        if (subject instanceof Subject.OfLevel level) {
            return ofIndicator(level.indicator(), catalogue);
        }
        return subject instanceof Subject.OfField field ? field.field() : NONE;
    }

    private static String ofIndicator(String id, Catalogue catalogue) {
        Indicator indicator = catalogue.indicators().get(id);
        return indicator == null ? NONE : indicator.field();
    }
}
