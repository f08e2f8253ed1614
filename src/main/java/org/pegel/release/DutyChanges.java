package org.pegel.release;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.DeliveryCalendar;
import org.pegel.intake.ReleaseMode;
import org.pegel.intake.Source;
import org.pegel.intake.Sources;
import org.pegel.notification.Departments;

/** What is different in who does what: how much a finding matters, who hears of the rest, what sources deliver. */
final class DutyChanges {
    private static final List<Attribute<Source>> SOURCE = List.of(
            Attribute.of("Name", Source::name),
            Attribute.of("Freigabe", source -> german(source.release())),
            Attribute.of(
                    "veröffentlicht am", source -> source.published() == null ? null : Wording.day(source.published())),
            Attribute.of(
                    "liefert", source -> calendar(source, each -> String.join(", ", new TreeSet<>(each.indicators())))),
            Attribute.of("jährlich am", source -> calendar(source, DutyChanges::yearly)),
            Attribute.of("Nachfrist", source -> calendar(source, each -> each.grace() + " Werktage")));

    private DutyChanges() {}

    /** Between the rows of {@code bewertung}, by what they are about. */
    static List<String> ofSeverities(Map<String, String> old, Map<String, String> fresh) {
        Set<String> all = new LinkedHashSet<>(old.keySet());
        all.addAll(fresh.keySet());
        List<String> lines = new ArrayList<>();
        for (String about : all) {
            String before = old.get(about);
            String after = fresh.get(about);
            if (before == null) {
                lines.add("Bewertung %s: neu: %s".formatted(about, after));
            } else if (after == null) {
                lines.add("Bewertung %s: entfällt (%s)".formatted(about, before));
            } else if (!before.equals(after)) {
                lines.add("Bewertung %s: %s → %s".formatted(about, before, after));
            }
        }
        return lines;
    }

    /** Between those who hear of what nobody else hears of. */
    static List<String> ofDuties(Departments old, Departments fresh) {
        Map<String, String> before = duties(old);
        Map<String, String> after = duties(fresh);
        return before.keySet().stream()
                .filter(duty -> after.containsKey(duty) && !after.get(duty).equals(before.get(duty)))
                .map(duty -> "Zuständig für %s: %s → %s".formatted(duty, before.get(duty), after.get(duty)))
                .toList();
    }

    private static Map<String, String> duties(Departments departments) {
        Map<String, String> duties = new LinkedHashMap<>();
        if (!departments.all().isEmpty()) {
            duties.put("Meldungen ohne Amt", departments.catchAll().name());
            duties.put("ausstehende Lieferungen", departments.deliveries().name());
            duties.put("die Regeln", departments.rules().name());
        }
        return duties;
    }

    /** Between the sources; how they are read is told by naming the file. */
    static List<String> ofSources(Sources old, Sources fresh) {
        return CatalogueChanges.things(
                "Quelle", Catalogue.byId(old.all(), Source::id), Catalogue.byId(fresh.all(), Source::id), SOURCE);
    }

    private static String german(ReleaseMode release) {
        return switch (release) {
            case BY_PERSON -> "durch Person";
            case AUTOMATIC -> "automatisch";
            case WHEN_INCONSPICUOUS -> "automatisch, wenn unauffällig";
        };
    }

    private static @Nullable String calendar(Source source, Function<DeliveryCalendar, @Nullable String> text) {
        DeliveryCalendar calendar = source.calendar();
        return calendar == null ? null : text.apply(calendar);
    }

    private static @Nullable String yearly(DeliveryCalendar calendar) {
        MonthDay day = calendar.yearly();
        return day == null ? null : "%02d.%02d.".formatted(day.getDayOfMonth(), day.getMonthValue());
    }
}
