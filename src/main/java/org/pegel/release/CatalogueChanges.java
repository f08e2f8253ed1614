package org.pegel.release;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.Direction;
import org.pegel.catalogue.District;
import org.pegel.catalogue.FieldOfAction;
import org.pegel.catalogue.Group;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.Influence;
import org.pegel.catalogue.Monitoring;
import org.pegel.catalogue.SeriesEvent;
import org.pegel.catalogue.SpatialLevel;
import org.pegel.notification.Department;

/** What is different in what is watched, and in who is told. */
final class CatalogueChanges {
    private static final List<Attribute<Indicator>> INDICATOR = List.of(
            Attribute.of("Name", Indicator::name),
            Attribute.of("Name (englisch)", Indicator::nameEn),
            Attribute.of("Einheit", Indicator::unit),
            Attribute.of("Nachkommastellen", Indicator::decimals),
            Attribute.of("Richtung", indicator -> german(indicator.direction())),
            Attribute.of("Einfluss", indicator -> german(indicator.influence())),
            Attribute.of("Handlungsfeld", Indicator::field),
            Attribute.of("Monitorings", indicator -> String.join(", ", indicator.monitorings())),
            Attribute.of("Definition", Indicator::definition),
            Attribute.of("Zähler", Indicator::numerator),
            Attribute.of("Nenner", Indicator::denominator),
            Attribute.of("Faktor", indicator -> indicator.factor() == null ? null : Wording.number(indicator.factor())),
            Attribute.of("Quelle", Indicator::source),
            Attribute.of(
                    "Ebenen", indicator -> String.join(", ", indicator.rhythms().keySet())),
            Attribute.of("Gruppen", indicator -> String.join(", ", indicator.groups())),
            Attribute.of(
                    "Mindestfallzahl (Schutz)",
                    indicator -> indicator.protection().minimumCases()),
            Attribute.of(
                    "Mindestbasis (Schutz)", indicator -> indicator.protection().minimumBase()),
            Attribute.of("Rundung (Schutz)", indicator -> indicator.protection().rounding()),
            Attribute.of("Steuerungsfrage", Indicator::purpose),
            Attribute.of("Federführung", Indicator::lead));
    private static final List<Attribute<District>> DISTRICT = List.of(
            Attribute.of("Name", District::name),
            Attribute.of("Weitere Namen", district -> String.join(", ", district.aliases())),
            Attribute.of("Ebene", District::level),
            Attribute.of("übergeordnet", District::parent),
            Attribute.of(
                    "gültig ab", district -> district.validFrom() == null ? null : Wording.day(district.validFrom())),
            Attribute.of("gültig bis", district -> district.validTo() == null ? null : Wording.day(district.validTo())),
            Attribute.of("Gebietsstand", District::boundaries));
    private static final List<Attribute<Department>> DEPARTMENT = List.of(
            Attribute.of("Name", Department::name),
            Attribute.of("Postfach", Department::mailbox),
            Attribute.of("Sprache", department -> department.locale().getLanguage()),
            Attribute.of("federführend", department -> interest(department.lead())),
            Attribute.of("beteiligt", department -> interest(department.involved())));

    private CatalogueChanges() {}

    static List<String> between(Catalogue old, Catalogue fresh) {
        List<String> lines = new ArrayList<>();
        lines.addAll(things("Indikator", old.indicators(), fresh.indicators(), INDICATOR));
        lines.addAll(things("Gebiet", old.districts(), fresh.districts(), DISTRICT));
        lines.addAll(things(
                "Ebene",
                old.levels(),
                fresh.levels(),
                List.of(Attribute.of("Name", SpatialLevel::name), Attribute.of("Mehrzahl", SpatialLevel::plural))));
        lines.addAll(things(
                "Gruppe",
                old.groups(),
                fresh.groups(),
                List.of(
                        Attribute.of("Name", Group::name),
                        Attribute.of("Definition", Group::definition),
                        Attribute.of("verglichen mit", Group::comparedWith))));
        lines.addAll(things(
                "Handlungsfeld", old.fields(), fresh.fields(), List.of(Attribute.of("Name", FieldOfAction::name))));
        lines.addAll(things(
                "Monitoring", old.monitorings(), fresh.monitorings(), List.of(Attribute.of("Name", Monitoring::name))));
        lines.addAll(events("neu", fresh, old));
        lines.addAll(events("entfällt", old, fresh));
        return lines;
    }

    static List<String> between(Map<String, Department> old, Map<String, Department> fresh) {
        return things("Amt", old, fresh, DEPARTMENT);
    }

    /** What is different between things with ids; what they are called is their first attribute. */
    static <T> List<String> things(
            String kind, Map<String, T> old, Map<String, T> fresh, List<Attribute<T>> attributes) {
        Set<String> ids = new LinkedHashSet<>(old.keySet());
        ids.addAll(fresh.keySet());
        List<String> lines = new ArrayList<>();
        for (String id : ids) {
            T before = old.get(id);
            T after = fresh.get(id);
            if (before != null && after != null) {
                Attribute.changes(before, after, attributes)
                        .forEach(change -> lines.add(
                                "%s %s: %s".formatted(kind, attributes.get(0).of(before), change)));
            } else if (after != null) {
                lines.add("%s %s: neu (%s)".formatted(kind, attributes.get(0).of(after), id));
            } else if (before != null) {
                lines.add(
                        "%s %s: entfällt (%s)".formatted(kind, attributes.get(0).of(before), id));
            }
        }
        return lines;
    }

    private static List<String> events(String word, Catalogue in, Catalogue notIn) {
        return in.events().stream()
                .filter(event -> !notIn.events().contains(event))
                .map(event -> "Ereignis %s, %s: %s (%s)"
                        .formatted(
                                event.indicator() == null ? "alle Indikatoren" : event.indicator(),
                                event.period(),
                                word,
                                text(event)))
                .toList();
    }

    private static String text(SeriesEvent event) {
        String kind =
                switch (event.kind()) {
                    case BREAK -> "Bruch";
                    case DO_NOT_JUDGE -> "nicht bewerten";
                    case NOTE -> "Hinweis";
                };
        return kind + ": " + event.text();
    }

    private static String german(Direction direction) {
        return switch (direction) {
            case HIGHER -> "höher ist besser";
            case LOWER -> "niedriger ist besser";
            case NONE -> "keine";
        };
    }

    private static String german(Influence influence) {
        return switch (influence) {
            case STEERABLE -> "steuerbar";
            case INFLUENCEABLE -> "beeinflussbar";
            case OBSERVABLE -> "beobachtbar";
        };
    }

    private static String interest(Department.Interest interest) {
        List<String> all = new ArrayList<>(interest.fields());
        all.addAll(interest.monitorings());
        return all.isEmpty()
                ? ""
                : String.join(", ", all) + " ab "
                        + switch (interest.from()) {
                            case INFO -> "Hinweis";
                            case WARNING -> "Prüfbedarf";
                            case CRITICAL -> "dringendem Prüfbedarf";
                        };
    }
}
