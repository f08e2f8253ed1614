package org.pegel.intake;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.pegel.intake.PlainFile.Line;

/**
 * What the three generations of the Indikatorenatlas München say, without the intake: series and year → numbers as
 * {@code value numerator denominator}. Labels are put into ids by tables of its own, districts by their number.
 */
final class MunichPlain {

    static final String NOT_COMPUTABLE = "-88888888";
    static final String NO_DISTRICT = "99";

    private static final Map<String, String> INDICATORS = Map.ofEntries(
            Map.entry("Arbeitslose", "arbeitslose"),
            Map.entry("Arbeitslosendichte", "arbeitslose-anteil"),
            Map.entry("Arbeitslose - Anteil", "arbeitslose-anteil"),
            Map.entry("Altersdurchschnitt", "durchschnittsalter"),
            Map.entry("Durchschnittsalter", "durchschnittsalter"),
            Map.entry("Ausländer/innenanteil", "nichtdeutsche"),
            Map.entry("Nichtdeutsche", "nichtdeutsche"),
            Map.entry("Einpersonenhaushalte", "einpersonenhaushalte"),
            Map.entry("Einwohnerdichte", "bevoelkerungsdichte"),
            Map.entry("Bevölkerungsdichte", "bevoelkerungsdichte"),
            Map.entry("Mittlere Lebenserwartung", "lebenserwartung"),
            Map.entry("Personenwagendichte", "motorisierungsgrad-pkw"),
            Map.entry("Motorisierungsgrad Personenkraftwagen", "motorisierungsgrad-pkw"),
            Map.entry("Mobilitätsziffer", "mobilitaetsziffer"),
            Map.entry("Wahlbeteiligung", "wahlbeteiligung"));

    private static final Map<String, String> GROUPS = new HashMap<>();

    static {
        group("insgesamt", "gesamt", "Wert", "Haushalte - gesamt", "insgesamt");
        group("deutsch", "deutsch", "Deutsche");
        group("nichtdeutsch", "ausländisch", "Ausländer/innen", "nichtdeutsch");
        group("maennlich", "männlich", "Männer");
        group("weiblich", "weiblich", "Frauen");
        group("maennlich-insgesamt", "männlich-gesamt");
        group("maennlich-deutsch", "männlich-deutsch");
        group("maennlich-nichtdeutsch", "männlich-ausländisch");
        group("weiblich-insgesamt", "weiblich-gesamt");
        group("weiblich-deutsch", "weiblich-deutsch");
        group("weiblich-nichtdeutsch", "weiblich-ausländisch");
        group("bis-24-jahre", "Unter 25-Jährige", "bis 24 Jahre");
        group("55-jahre-und-aelter", "über 55-Jährige", "55 Jahre und älter");
        group("unter-20-jahre", "Unter 20-Jährige");
        group("vollzeit", "Vollzeitarbeitssuchende");
        group("teilzeit", "Teilzeitarbeitssuchende");
        group("langzeit", "Langzeit");
        group("bis-29-jahre", "Haushalte 18 bis 29 Jahre", "bis 29 Jahre");
        group("30-bis-44-jahre", "Haushalte 30 bis 44 Jahre", "30 bis 44 Jahre");
        group("45-bis-64-jahre", "Haushalte 45 bis 64 Jahre", "45 bis 64 Jahre");
        group("65-jahre-und-aelter", "Haushalte 65 Jahre und älter", "65 Jahre und älter");
        group("privat", "privat");
        group("mit-weiteren-personen", "mit weiteren Personen");
        group("bundestagswahl", "Bundestagswahl");
        group("landtagswahl", "Landtagswahl");
        group("europawahl", "Europawahl");
        group("stadtratswahl", "Stadtratswahl");
        group("oberbuergermeisterwahl", "Oberbürgermeisterwahl");
    }

    private MunichPlain() {}

    private static void group(String id, String... labels) {
        for (String label : labels) {
            GROUPS.put(label, id);
        }
    }

    /** One file of the generation of 2014, without what belongs to no district. */
    static Map<String, String> of2014(Path file) {
        Map<String, String> said = new HashMap<>();
        for (Line line : PlainFile.csv(file, ',', 0)) {
            String number = line.cell("NUMMER");
            if (!number.equals(NO_DISTRICT)) {
                String district = number.equals("#100") ? "gesamt" : number.length() < 2 ? "0" + number : number;
                put(
                        said,
                        line.cell("INDIKATOR_BEZEICHNUNG"),
                        line.cell("INDIKATOR_AUSPRAEGUNG"),
                        district,
                        line.cell("JAHR"),
                        line.cell("INDIKATOR_WERT"),
                        List.of(line.cell("BASISWERT_1"), line.cell("BASISWERT_2")));
            }
        }
        return said;
    }

    /** One workbook of the export of 2023, only the indicators that another generation has as well. */
    static Map<String, String> of2023(Path workbook) {
        Map<String, String> said = new HashMap<>();
        PlainFile.workbook(workbook, 1, 1, line -> put(said, line, "Basiswert "));
        return said;
    }

    /** One file of the generation of 2025. */
    static Map<String, String> of2025(Path file) {
        Map<String, String> said = new HashMap<>();
        PlainFile.csv(file, ',', 0).forEach(line -> put(said, line, "Basiswert."));
        return said;
    }

    private static void put(Map<String, String> said, Line line, String base) {
        String indicator = line.cell("Indikator");
        if (!INDICATORS.containsKey(indicator)) {
            return;
        }
        String place = line.cell("Raumbezug");
        String district = place.equals("Stadt München") ? "gesamt" : place.substring(0, 2);
        int bases = indicator.equals("Mobilitätsziffer") ? 5 : 2;
        put(
                said,
                indicator,
                line.cell("Ausprägung"),
                district,
                line.cell("Jahr"),
                line.cell("Indikatorwert"),
                IntStream.rangeClosed(1, bases)
                        .mapToObj(i -> line.cell(base + i))
                        .toList());
    }

    /** @param bases the last one is the denominator */
    private static void put(
            Map<String, String> said,
            String indicator,
            String group,
            String district,
            String year,
            String value,
            List<String> bases) {
        String id = INDICATORS.get(indicator);
        String groupId = GROUPS.get(group);
        if (id == null || groupId == null) {
            throw new IllegalArgumentException("a name that this test does not know: " + indicator + ", " + group);
        }
        if (groupId.equals("langzeit")) {
            id = "langzeitarbeitslose";
            groupId = "insgesamt";
        }
        String key = id + "/" + district + "/" + groupId + " " + year;
        Double numerator = 0.0;
        for (String part : bases.subList(0, bases.size() - 1)) {
            Double number = PlainFile.number(part);
            numerator = numerator == null || number == null ? null : Double.valueOf(numerator + number);
        }
        Double number = value.equals(NOT_COMPUTABLE) ? null : PlainFile.number(value);
        String text = number + " " + numerator + " " + PlainFile.number(bases.get(bases.size() - 1));
        if (said.put(key, text.replace("null", "–")) != null) {
            throw new IllegalStateException("twice: " + key);
        }
    }
}
