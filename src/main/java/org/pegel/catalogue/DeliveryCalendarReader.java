package org.pegel.catalogue;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pegel.table.Problems;
import org.pegel.table.YamlNode;

/** Reads the {@code lieferung} of a source mapping; whatever is wrong is noted. */
public final class DeliveryCalendarReader {

    private static final String ALLOWED_DUE =
            "ein Tag des Jahres wie 30.06., oder " + RhythmText.ALLOWED_LAG + ", nach dem Ende des Zeitraums";
    private static final String ONCE = "einmalig";
    private static final Pattern GRACE = Pattern.compile("(\\d{1,3}) Arbeitstage?");
    private static final Set<PeriodKind> ONCE_A_YEAR = Set.of(PeriodKind.YEAR, PeriodKind.SCHOOL_YEAR, PeriodKind.SPAN);

    private final YamlNode node;
    private final Catalogue catalogue;
    private final Problems problems;

    private DeliveryCalendarReader(YamlNode node, Catalogue catalogue, Problems problems) {
        this.node = node;
        this.catalogue = catalogue;
        this.problems = problems;
    }

    /**
     * Reads it.
     *
     * @param node the mapping below {@code lieferung}
     * @param source id of the source
     */
    public static DeliveryCalendar read(YamlNode node, String source, Catalogue catalogue, Problems problems) {
        return new DeliveryCalendarReader(node, catalogue, problems).read(source);
    }

    private DeliveryCalendar read(String source) {
        node.allowOnly(Set.of("rhythmus", "fällig", "frist", "erwartet", "kalender"));
        Set<String> indicators = indicators(source);
        Set<String> levels = levels();
        String due = node.text("fällig");
        MonthDay yearly = due == null ? null : DayOfYear.parse(due).orElse(null);
        java.time.Period lag = due == null || yearly != null ? null : lag(due);
        SortedMap<Period, LocalDate> dated = dated();
        DeliveryCalendar calendar = new DeliveryCalendar(
                source, indicators, levels, yearly, lag, grace(), dated, ONCE.equals(node.text("rhythmus")));
        checkRhythm(calendar);
        return calendar;
    }

    private Set<String> indicators(String source) {
        YamlNode expected = node.child("erwartet");
        Set<String> named = new LinkedHashSet<>();
        if (expected != null && expected.isMapping()) {
            expected.allowOnly(Set.of("indikatoren", "ebenen"));
            addKnown(expected.list("indikatoren"), "der Indikator", catalogue.indicators(), named);
        } else {
            addKnown(node.list("erwartet"), "der Indikator", catalogue.indicators(), named);
        }
        if (expected == null) {
            catalogue.indicators().values().stream()
                    .filter(indicator -> indicator.source().equals(source))
                    .forEach(indicator -> named.add(indicator.id()));
        }
        if (expected == null && named.isEmpty()) {
            node.error(
                    "erwartet",
                    "es steht nicht da, was geliefert wird",
                    "Kennungen von Indikatoren; ohne Angabe die mit „quelle: " + source + "“");
        }
        return named;
    }

    private Set<String> levels() {
        YamlNode expected = node.child("erwartet");
        Set<String> levels = new LinkedHashSet<>();
        if (expected != null && expected.isMapping()) {
            addKnown(expected.list("ebenen"), "die Ebene", catalogue.levels(), levels);
        }
        return levels;
    }

    private void addKnown(List<YamlNode> items, String what, Map<String, ?> known, Set<String> found) {
        KnownIds ids = new KnownIds(what, known.keySet(), problems);
        for (YamlNode item : items) {
            String id = ids.find(item.text(), item.place());
            if (id != null) {
                found.add(id);
            }
        }
    }

    private java.time.@Nullable Period lag(String text) {
        Optional<java.time.Period> lag = RhythmText.lag(text);
        if (lag.isEmpty()) {
            node.error("fällig", "der Tag der Lieferung ist nicht lesbar", ALLOWED_DUE);
        }
        return lag.orElse(null);
    }

    private int grace() {
        String text = node.text("frist");
        Matcher grace = GRACE.matcher(text == null ? "0 Arbeitstage" : text);
        if (!grace.matches()) {
            node.error("frist", "die Frist ist nicht lesbar", "eine Zahl von Arbeitstagen, etwa 10 Arbeitstage");
            return 0;
        }
        return Integer.parseInt(grace.group(1));
    }

    private SortedMap<Period, LocalDate> dated() {
        SortedMap<Period, LocalDate> dated = new TreeMap<>();
        for (YamlNode entry : node.list("kalender")) {
            entry.allowOnly(Set.of("zeitraum", "fällig"));
            String text = entry.requiredText("zeitraum");
            Period period = Period.parse(text).orElse(null);
            LocalDate due = entry.date("fällig");
            if (period == null && !text.isEmpty()) {
                entry.error("zeitraum", "das ist kein Zeitraum", Period.ALLOWED);
            } else if (due == null) {
                entry.requiredText("fällig");
            } else if (period != null && due.isBefore(period.end())) {
                entry.error("fällig", "der Tag liegt vor dem Ende des Zeitraums", "ein Tag danach");
            } else if (period != null && dated.put(period, due) != null) {
                entry.error("zeitraum", "dieser Zeitraum steht schon im Kalender", null);
            }
        }
        return dated;
    }

    private void checkRhythm(DeliveryCalendar calendar) {
        String text = node.text("rhythmus");
        Rhythm stated = text == null ? null : RhythmText.rhythm(text).orElse(null);
        if (text != null && stated == null && !calendar.once()) {
            node.error("rhythmus", "der Rhythmus ist unbekannt", RhythmText.ALLOWED_RHYTHM + "; oder " + ONCE);
        }
        eachRhythm(calendar, (indicator, rhythm) -> {
            if (stated != null && !stated.equals(rhythm)) {
                node.error("rhythmus", "der Indikator " + indicator.id() + " hat einen anderen Rhythmus", null);
            }
            if (calendar.yearly() != null && !ONCE_A_YEAR.contains(rhythm.kind())) {
                node.error(
                        "fällig",
                        "ein Tag des Jahres passt nicht zum Rhythmus des Indikators " + indicator.id(),
                        RhythmText.ALLOWED_LAG);
            }
        });
        for (Period period : calendar.dated().keySet()) {
            Set<PeriodKind> kinds = new LinkedHashSet<>();
            eachRhythm(calendar, (indicator, rhythm) -> kinds.add(rhythm.kind()));
            if (!kinds.isEmpty() && !kinds.contains(period.kind())) {
                node.error("kalender", "der Zeitraum " + period + " passt zum Rhythmus keines der Indikatoren", null);
            }
        }
    }

    private void eachRhythm(DeliveryCalendar calendar, BiConsumer<Indicator, Rhythm> consumer) {
        for (String id : calendar.indicators()) {
            Indicator indicator = catalogue.indicator(id);
            indicator.rhythms().entrySet().stream()
                    .filter(entry -> calendar.covers(indicator, entry.getKey()))
                    .map(Map.Entry::getValue)
                    .distinct()
                    .forEach(rhythm -> consumer.accept(indicator, rhythm));
        }
    }
}
