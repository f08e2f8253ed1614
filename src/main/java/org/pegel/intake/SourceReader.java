package org.pegel.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.DeliveryCalendarReader;
import org.pegel.catalogue.PeriodKind;
import org.pegel.table.Problems;
import org.pegel.table.YamlNode;

/** Reads one source mapping; whatever is wrong is noted, and something harmless stands in its place. */
final class SourceReader {

    private static final Set<String> KEYS = Set.of(
            "quelle",
            "name",
            "dateien",
            "freigabe",
            "standort",
            "schutz",
            "lieferung",
            "veröffentlicht",
            "lizenz",
            "blätter",
            "kopfzeile",
            "kopfzeilen",
            "spalten",
            "wahlfrei",
            "werte",
            "übergehen",
            "angaben",
            "fortschreiben",
            "fest",
            "filter",
            "indikatoren",
            "gruppen",
            "gebiete",
            "ebenen",
            "ebenen-regeln",
            "kennung-stellen",
            "zeiträume",
            "zeitraum-als",
            "unbekannte",
            "umleiten",
            "basiswerte",
            "zahlen",
            "zeichen",
            "qualität",
            "prüfungen",
            "begleitdateien",
            "wert-ist",
            "höchstens-abgelehnt");

    private static final Map<String, PeriodKind> KINDS = Map.of(
            "Jahr", PeriodKind.YEAR,
            "Schuljahr", PeriodKind.SCHOOL_YEAR,
            "Halbjahr", PeriodKind.HALF_YEAR,
            "Quartal", PeriodKind.QUARTER,
            "Monat", PeriodKind.MONTH);
    private static final Set<String> OF_SOURCE =
            Set.of("quelle", "name", "dateien", "freigabe", "veröffentlicht", "lizenz", "lieferung", "begleitdateien");
    private static final Map<String, ReleaseMode> RELEASE = Map.of(
            "durch Person",
            ReleaseMode.BY_PERSON,
            "automatisch",
            ReleaseMode.AUTOMATIC,
            "automatisch, wenn unauffällig",
            ReleaseMode.WHEN_INCONSPICUOUS);

    private final YamlNode node;
    private final Catalogue catalogue;
    private final Problems problems;

    SourceReader(YamlNode node, Catalogue catalogue, Problems problems) {
        this.node = node;
        this.catalogue = catalogue;
        this.problems = problems;
    }

    /** The source; its id may be blank. */
    Source read() {
        node.allowOnly(KEYS);
        String name = node.text("name");
        String id = node.requiredText("quelle");
        YamlNode calendar = node.child("lieferung");
        ReleaseMode release = node.choice("freigabe", RELEASE);
        return new Source(
                id,
                name == null ? id : name,
                release == null ? ReleaseMode.BY_PERSON : release,
                node.date("veröffentlicht"),
                Patterns.of(node.texts("dateien"), List.of()),
                calendar == null ? null : DeliveryCalendarReader.read(calendar, id, catalogue, problems),
                mapping());
    }

    private Mapping mapping() {
        Mapping mapping = readMapping();
        YamlNode fixed = node.child("fest");
        if (fixed != null) {
            ConstantsCheck.check(mapping, fixed, catalogue);
        }
        return mapping;
    }

    private Mapping readMapping() {
        ColumnsReader columns = new ColumnsReader(node, catalogue, problems);
        LabelsReader labels = new LabelsReader(node, catalogue, problems);
        return new Mapping(
                sheets(node.child("blätter")),
                new LayoutReader(node, columns).read(),
                columns.constants(),
                columns.filters(),
                labels.labels(),
                labels.leaveOutUnknown(),
                labels.redirects(),
                columns.baseValues(),
                new DistrictRulesReader(node, catalogue, problems).read(),
                node.choice("zeitraum-als", KINDS),
                new NumberRulesReader(node).read(),
                RowChecksReader.read(node),
                CompanionsReader.read(node, catalogue, problems, this::companion),
                Boolean.TRUE.equals(
                        node.choice("wert-ist", Map.of(Role.VALUE.key(), false, Role.NUMERATOR.key(), true))),
                new ProtectionRulesReader(node, catalogue).read(),
                rejectedShare());
    }

    private Mapping companion(YamlNode entry) {
        Set<String> keys = new HashSet<>(KEYS);
        keys.removeAll(OF_SOURCE);
        keys.addAll(Set.of("datei", "liefert", "für"));
        entry.allowOnly(keys);
        return new SourceReader(entry, catalogue, problems).mapping();
    }

    private static Patterns sheets(@Nullable YamlNode sheets) {
        if (sheets == null) {
            return Patterns.ALL;
        }
        if (!sheets.isMapping()) {
            return Patterns.of(sheets.isList() ? texts(sheets) : nonBlank(sheets.text()), List.of());
        }
        sheets.allowOnly(Set.of("nur", "ohne"));
        List<String> only = sheets.texts("nur");
        return Patterns.of(only.isEmpty() ? List.of("*") : only, sheets.texts("ohne"));
    }

    private static List<String> texts(YamlNode list) {
        return list.items().stream()
                .flatMap(item -> nonBlank(item.text()).stream())
                .toList();
    }

    private static List<String> nonBlank(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }

    /** {@code 20 %} or {@code 20}. */
    private double rejectedShare() {
        String text = node.text("höchstens-abgelehnt");
        if (text == null) {
            return Mapping.DEFAULT_REJECTED_SHARE;
        }
        String number = text.replace("%", "").strip();
        if (!number.matches("\\d{1,2}|100")) {
            node.error("höchstens-abgelehnt", "der höchste Anteil abgelehnter Werte ist kein Anteil", "0 % bis 100 %");
            return Mapping.DEFAULT_REJECTED_SHARE;
        }
        return Integer.parseInt(number) / 100.0;
    }
}
