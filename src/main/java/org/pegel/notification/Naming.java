package org.pegel.notification;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.District;
import org.pegel.catalogue.FieldOfAction;
import org.pegel.catalogue.Group;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.Monitoring;
import org.pegel.catalogue.SpatialLevel;
import org.pegel.rule.Subject;

/** What people call the things a message is about; an id stays where the catalogue has no name for it. */
final class Naming {

    private final Catalogue catalogue;
    private final Words words;

    Naming(Catalogue catalogue, Words words) {
        this.catalogue = catalogue;
        this.words = words;
    }

    String indicator(String id) {
        Indicator indicator = catalogue.indicators().get(id);
        if (indicator == null) {
            return id;
        }
        String english = words.locale().getLanguage().equals("en") ? indicator.nameEn() : null;
        return english == null ? indicator.name() : english;
    }

    /** The indicator with its group, unless that is everybody. */
    String indicator(String id, String group) {
        if (group.equals(Group.ALL)) {
            return indicator(id);
        }
        Group known = catalogue.groups().get(group);
        return indicator(id) + ", " + (known == null ? group : known.name());
    }

    String district(String id) {
        if (id.equals(District.CITY)) {
            return words.say("city");
        }
        District district = catalogue.districts().get(id);
        return district == null ? id : district.name();
    }

    String level(String id) {
        SpatialLevel level = catalogue.levels().get(id);
        return level == null ? id : level.plural();
    }

    String field(@Nullable String id) {
        FieldOfAction field = id == null ? null : catalogue.fields().get(id);
        return field == null ? Optional.ofNullable(id).orElse(words.say("field.none")) : field.name();
    }

    String monitoring(@Nullable String id) {
        Monitoring monitoring = id == null ? null : catalogue.monitorings().get(id);
        return monitoring == null ? Optional.ofNullable(id).orElse("") : monitoring.name();
    }

    /** What is measured. */
    String title(Subject subject) {
        if (subject instanceof Subject.OfSeries series) {
            return indicator(series.indicator(), series.group());
        }
        if (subject instanceof Subject.OfLevel level) {
            return indicator(level.indicator(), level.group());
        }
        if (subject instanceof Subject.OfDelivery delivery) {
            return words.say("title.delivery", delivery.source());
        }
        return words.say("title.field");
    }

    /** Where. */
    String place(Subject subject) {
        if (subject instanceof Subject.OfSeries series) {
            return district(series.district());
        }
        if (subject instanceof Subject.OfLevel level) {
            return level(level.level());
        }
        return subject instanceof Subject.OfField field ? district(field.district()) : words.say("place.deliveries");
    }

    /** The field of action, or the deliveries. */
    String section(Subject subject) {
        return subject instanceof Subject.OfDelivery ? words.say("section.deliveries") : field(fieldId(subject));
    }

    /** Sections in the order of the catalogue, deliveries last. */
    int order(Subject subject) {
        int position = catalogue.fields().keySet().stream().toList().indexOf(fieldId(subject));
        return position < 0 ? Integer.MAX_VALUE : position;
    }

    private @Nullable String fieldId(Subject subject) {
        if (subject instanceof Subject.OfField field) {
            return field.field();
        }
        return indicatorOf(subject).map(Indicator::field).orElse(null);
    }

    Optional<Indicator> indicatorOf(Subject subject) {
        if (subject instanceof Subject.OfSeries series) {
            return Optional.ofNullable(catalogue.indicators().get(series.indicator()));
        }
        return subject instanceof Subject.OfLevel level
                ? Optional.ofNullable(catalogue.indicators().get(level.indicator()))
                : Optional.empty();
    }

    Optional<Indicator> knownIndicator(String id) {
        return Optional.ofNullable(catalogue.indicators().get(id));
    }
}
