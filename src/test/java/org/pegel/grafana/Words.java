package org.pegel.grafana;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a label or a number means in German, and its colour. */
final class Words {
    /** Stages as numbers, see {@link PromQl#stageNumber}. */
    static final Words STAGE_NUMBER = new Words()
            .add("0", "unauffällig", Palette.GREY)
            .add("1", "Prüfschwelle", Palette.ORANGE)
            .add("2", "Handlungsschwelle", Palette.VERMILLION);

    static final Words SEVERITY = new Words()
            .add("critical", "dringender Prüfbedarf", Palette.VERMILLION)
            .add("warning", "Prüfbedarf", Palette.ORANGE)
            .add("info", "Hinweis", Palette.SKY);

    static final Words TREND = new Words()
            .add("worsening", "verschlechtert sich", Palette.ORANGE)
            .add("steady", "gleichbleibend", Palette.GREY)
            .add("improving", "verbessert sich", Palette.BLUE);

    /** What the classes of the three methods mean, as in docs/ziele-und-schwellen.md. */
    static final Words TARGET_STATUS = new Words()
            .add("reached", "wird erreicht", Palette.BLUE)
            .add("sun", "wird erreicht", Palette.BLUE)
            .add("significant", "wird erreicht", Palette.BLUE)
            .add("on_path", "wird erreicht", Palette.BLUE)
            .add("light_cloud", "knapp daneben", Palette.SKY)
            .add("moderate", "knapp daneben", Palette.SKY)
            .add("slightly_behind", "knapp daneben", Palette.SKY)
            .add("cloud", "wird verfehlt", Palette.ORANGE)
            .add("insufficient", "wird verfehlt", Palette.ORANGE)
            .add("behind", "wird verfehlt", Palette.ORANGE)
            .add("storm", "kommt nicht näher", Palette.VERMILLION)
            .add("away", "kommt nicht näher", Palette.VERMILLION)
            .add("not_rated", "keine Aussage", Palette.GREY);

    static final Words OVERDUE =
            new Words().add("0", "nicht überfällig", Palette.GREY).add("1", "überfällig", Palette.ORANGE);

    static final Words YES_NO = new Words().add("1", "ja", Palette.TEXT).add("0", "nein", Palette.VERMILLION);

    /** What became of a row of a delivery. */
    static final Words OUTCOME = new Words()
            .add("accepted", "übernommen", Palette.BLUE)
            .add("revised", "korrigiert", Palette.SKY)
            .add("unchanged", "unverändert", Palette.GREY)
            .add("missing", "ohne Wert", Palette.GREY)
            .add("rejected", "abgewiesen", Palette.ORANGE)
            .add("filtered", "gefiltert", Palette.GREY);

    static final Words TASK = new Words()
            .add("inbox", "Eingangsordner lesen", Palette.TEXT)
            .add("catch_up", "Versäumtes nachholen", Palette.TEXT)
            .add("embargo", "Sperrfristen beenden", Palette.TEXT)
            .add("nightly", "nächtliche Auswertung", Palette.TEXT)
            .add("rules", "Regeln nachsehen", Palette.TEXT)
            .add("mail", "E-Mails verschicken", Palette.TEXT);

    /** What Prometheus warns of by itself, in the words of {@code grafana/prometheus/rules}. */
    static final Words WARNING = new Words()
            .add("PegelDown", "Pegel antwortet nicht", Palette.TEXT)
            .add("PegelDatabaseAway", "Die Datenbank antwortet nicht", Palette.TEXT)
            .add("PegelEvaluationStale", "Die letzte Auswertung ist älter als ein Tag", Palette.TEXT)
            .add("PegelTaskStale", "Eine Aufgabe kommt nicht voran", Palette.TEXT)
            .add("PegelMailStuck", "Mails bleiben liegen", Palette.TEXT)
            .add("PegelMailGivenUp", "Eine Mail wurde aufgegeben", Palette.TEXT)
            .add("PegelRulesReloadFailed", "Geänderte Regeln haben Fehler", Palette.TEXT)
            .add("PegelDeliveryOverdue", "Eine Lieferung steht aus", Palette.TEXT)
            .add("PegelSeriesDropped", "Pegel zeigt nicht alle Reihen", Palette.TEXT)
            .add("PegelSeriesNearCeiling", "Die Obergrenze für Reihen ist nah", Palette.TEXT);

    static final Words URGENCY = new Words()
            .add("critical", "sofort ansehen", Palette.VERMILLION)
            .add("warning", "bald ansehen", Palette.ORANGE)
            .add("info", "zur Kenntnis", Palette.SKY);

    private final Map<String, Map<String, Object>> results = new LinkedHashMap<>();

    Words add(String value, String text, String color) {
        results.put(value, Json.object("text", text, "color", color, "index", results.size()));
        return this;
    }

    /** The values that mean this, as a regular expression. */
    String valuesOf(String text) {
        return results.entrySet().stream()
                .filter(result -> text.equals(result.getValue().get("text")))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining("|"));
    }

    /** Texts by value. */
    Map<String, String> byValue() {
        Map<String, String> texts = new LinkedHashMap<>();
        results.forEach((value, result) -> texts.put(value, (String) result.get("text")));
        return texts;
    }

    /** The texts and their colours, each once. */
    Map<String, String> colors() {
        Map<String, String> colors = new LinkedHashMap<>();
        results.values().forEach(result -> colors.put((String) result.get("text"), (String) result.get("color")));
        return colors;
    }

    /** As Grafana's value mappings. */
    List<Object> mappings() {
        return new ArrayList<>(List.of(Json.object("type", "value", "options", results)));
    }
}
