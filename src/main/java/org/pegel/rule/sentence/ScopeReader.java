package org.pegel.rule.sentence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.Indicator;
import org.pegel.table.Suggestions;

/** Reads "Gilt für": indicators or a field of action, and maybe levels, groups, districts and a mean. */
final class ScopeReader {
    static final String INDICATORS = "indikator";
    static final String FIELD = "handlungsfeld";
    static final String LEVELS = "ebene";
    static final String GROUPS = "gruppe";
    static final String DISTRICTS = "gebiet";
    private static final String MEAN = "mittel";
    private static final String ALL = "alle";
    private static final int LONGEST_MEAN = 10;
    static final Map<String, String> KEYWORDS = Map.ofEntries(
            Map.entry("indikator", INDICATORS),
            Map.entry("indikatoren", INDICATORS),
            Map.entry("handlungsfeld", FIELD),
            Map.entry("ebene", LEVELS),
            Map.entry("ebenen", LEVELS),
            Map.entry("gruppe", GROUPS),
            Map.entry("gruppen", GROUPS),
            Map.entry("gebiet", DISTRICTS),
            Map.entry("gebiete", DISTRICTS),
            Map.entry("mittel", MEAN),
            Map.entry("alle", ALL));
    /** How each part is written, and what it says. */
    static final Map<String, String> WORDS = words();

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("Indikator \"…\"", "nur diese Indikatoren");
        words.put("alle Indikatoren", "alle mit einer Richtung");
        words.put("Handlungsfeld \"…\"", "alle Indikatoren eines Handlungsfelds");
        words.put("Ebene \"…\"", "nur diese Ebenen");
        words.put("Gruppe \"…\"", "nur diese Gruppen");
        words.put("Gebiet \"…\"", "nur diese Gebiete");
        words.put("Mittel aus 3 Zeiträumen", "die Regel spricht von Mittelwerten");
        return Collections.unmodifiableMap(words);
    }

    private final Catalogue catalogue;
    private final KnownNames names;
    private final SlotReader slots;
    private final Complaints complaints;

    private final Set<String> indicators = new LinkedHashSet<>();
    private final Set<String> levels = new LinkedHashSet<>();
    private final Set<String> groups = new LinkedHashSet<>();
    private final Set<String> districts = new LinkedHashSet<>();
    private final Set<String> read = new LinkedHashSet<>();
    private @Nullable String field;
    private int mean = 1;
    private @Nullable Token meanAt;
    private String meanNoun = "";
    private @Nullable Token namedAt;
    private boolean whole = true;

    ScopeReader(Catalogue catalogue, KnownNames names, SlotReader slots, Complaints complaints) {
        this.catalogue = catalogue;
        this.names = names;
        this.slots = slots;
        this.complaints = complaints;
    }

    /** The scope; absent when it can't be read, which is noted. */
    @Nullable
    Scope read(Section section) {
        Cursor cursor = new Cursor(section.tokens(), section.start());
        while (!cursor.isAtEnd()) {
            if (!item(cursor, section)) {
                return null;
            }
            cursor.skip(",");
        }
        if (whole && indicators.isEmpty()) {
            complaints.error(section.start(), "für welche Indikatoren die Regel gilt, fehlt", written());
            whole = false;
        }
        whole = whole && check(section);
        checkMean();
        return whole ? new Scope(indicators, field, levels, groups, districts, mean) : null;
    }

    private boolean check(Section section) {
        Token at = namedAt == null ? section.start() : namedAt;
        return new ScopeCheck(catalogue, complaints).check(at, indicators, levels, groups, namedAt != null);
    }

    private boolean item(Cursor cursor, Section section) {
        Token keyword = cursor.take();
        String kind = keyword.kind() == Token.Kind.QUOTED ? null : KEYWORDS.get(WordForms.lower(keyword.text()));
        if (kind == null) {
            complaints.error(keyword, "diese Angabe gehört nicht zu „Gilt für“", written() + nearest(keyword));
            return false;
        }
        if (!read.add(kind.equals(ALL) ? INDICATORS : kind)) {
            complaints.error(
                    keyword, "diese Angabe steht hier zweimal", "jede höchstens einmal, mit Kommas zwischen den Namen");
        }
        switch (kind) {
            case INDICATORS -> indicators(cursor, keyword);
            case FIELD -> field(ids(cursor, keyword, names.fields()), keyword);
            case LEVELS -> levels.addAll(ids(cursor, keyword, names.levels()));
            case GROUPS -> groups.addAll(ids(cursor, keyword, names.groups()));
            case DISTRICTS -> districts.addAll(ids(cursor, keyword, names.districts()));
            case MEAN -> mean(cursor, section, keyword);
            default -> all(cursor, keyword);
        }
        return true;
    }

    private static String written() {
        return String.join(", ", WORDS.keySet());
    }

    private static String nearest(Token token) {
        String nearest = Suggestions.nearest(
                token.text(), List.of("Indikator", "Handlungsfeld", "Ebene", "Gruppe", "Gebiet", "Mittel"));
        return nearest == null ? "" : " (meinten Sie „" + nearest + "“?)";
    }

    private List<String> ids(Cursor cursor, Token keyword, Names known) {
        List<Token> found =
                cursor.names(token -> KEYWORDS.containsKey(token.text().toLowerCase(Locale.GERMAN)));
        if (found.isEmpty()) {
            complaints.error(keyword, "dahinter fehlt der Name", "eine Kennung oder ein Name in Anführungszeichen");
            whole = false;
        }
        List<String> ids = found.stream()
                .map(name -> known.find(name, complaints))
                .filter(Objects::nonNull)
                .collect(Collectors.toList());
        whole &= ids.size() == found.size();
        return ids;
    }

    private void indicators(Cursor cursor, Token keyword) {
        indicators.addAll(ids(cursor, keyword, names.indicators()));
        namedAt = keyword;
    }

    private void field(List<String> fields, Token keyword) {
        if (fields.size() > 1) {
            complaints.error(keyword, "die Regel nennt mehrere Handlungsfelder", "ein Handlungsfeld je Regel");
            whole = false;
        } else if (fields.size() == 1) {
            field = fields.get(0);
            addIndicators(indicator -> indicator.field().equals(field));
        }
    }

    private void all(Cursor cursor, Token keyword) {
        if (!cursor.skip("Indikatoren")) {
            complaints.error(keyword, "hinter „alle“ fehlt „Indikatoren“", "alle Indikatoren");
            whole = false;
        }
        addIndicators(indicator -> true);
    }

    private void addIndicators(Predicate<Indicator> which) {
        catalogue.indicators().values().stream()
                .filter(indicator -> !indicator.isContext())
                .filter(which)
                .forEach(indicator -> indicators.add(indicator.id()));
    }

    private void mean(Cursor cursor, Section section, Token keyword) {
        cursor.skip("aus", "der", "über");
        Token number = cursor.take();
        int from = section.tokens().indexOf(number);
        Slot slot = new Slot("mittel", SlotType.PERIODS, null);
        List<Reading> readings = from < 0
                ? List.of()
                : slots.read(slot, section.tokens(), from, section.tokens().size());
        Reading reading = readings.isEmpty() ? null : readings.get(0);
        Double periods = reading == null ? null : reading.number();
        if (periods == null || reading == null || periods < 2 || periods > LONGEST_MEAN) {
            complaints.error(
                    keyword,
                    "über wie viele Zeiträume gemittelt wird, ist nicht lesbar",
                    "Mittel aus 2 bis 10 Zeiträumen");
            whole = false;
            cursor.skipTo(",");
            return;
        }
        cursor.take();
        mean = periods.intValue();
        meanAt = number;
        meanNoun = String.valueOf(reading.unit());
    }

    private void checkMean() {
        if (whole && meanAt != null) {
            for (String id : indicators) {
                if (!PeriodNouns.fits(meanNoun, catalogue.indicator(id), levels)) {
                    complaints.wrongPeriods(meanAt, id);
                    whole = false;
                    return;
                }
            }
        }
    }
}
