package org.pegel.scaffold;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pegel.catalogue.PeriodText;
import org.pegel.catalogue.ValueText;
import org.pegel.scaffold.Skeleton.Indicator;
import org.pegel.scaffold.Skeleton.Named;

/** Writes {@code indikatoren/FELD.yaml}: the indicators of a field, none of them judged yet. */
final class IndicatorsText {

    private IndicatorsText() {}

    static String of(Skeleton skeleton, Named field) {
        StringBuilder text = new StringBuilder(
                """
                # BITTE ENTSCHEIDEN, je Indikator:
                #   richtung    höher, niedriger (was ist besser?) oder keine; mit „keine“ wird nicht bewertet
                #   einheit, nachkommastellen, definition, lieferverzug
                #   federführung (ein Amt aus alerts-config/aemter.yaml), zähler, nenner, faktor, schutz, wissen-wollen
                handlungsfeld: %s
                indikatoren:
                """
                        .formatted(Yaml.text(field.id())));
        skeleton.indicators().stream()
                .filter(indicator -> indicator.field().equals(field.id()))
                .forEach(indicator -> text.append(text(skeleton, indicator)));
        return text.toString();
    }

    private static String text(Skeleton skeleton, Indicator indicator) {
        return """
                  - id: %s
                    name: %s
                    einheit: %s
                    nachkommastellen: %d
                    richtung: keine  # BITTE ENTSCHEIDEN
                    einfluss: beobachtbar
                    monitorings: [monitoring]
                    definition: "Noch zu beschreiben."
                    quelle: %s
                    rhythmus: %s
                    ebenen: %s
                    gruppen: %s
                %s
                """
                .formatted(
                        Yaml.text(indicator.id()),
                        Yaml.quoted(indicator.name()),
                        Yaml.quoted(indicator.unit()),
                        indicator.decimals(),
                        Yaml.text(skeleton.source()),
                        rhythm(indicator.rhythms()),
                        Yaml.list(indicator.rhythms().keySet()),
                        Yaml.list(indicator.groups()),
                        suggestion(indicator));
    }

    private static String rhythm(Map<String, String> rhythms) {
        if (new TreeSet<>(rhythms.values()).size() == 1) {
            return rhythms.values().iterator().next();
        }
        return rhythms.entrySet().stream()
                .map(entry -> Yaml.text(entry.getKey()) + ": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** Where most districts lie, for whoever looks for a limit; never a limit by itself. */
    private static String suggestion(Indicator indicator) {
        if (indicator.low() == null || indicator.high() == null || indicator.spread() == null) {
            return "";
        }
        return "    # Anhalt für Schwellen, nicht in Kraft: %s lag ein Zehntel der Gebiete unter %s, ein Zehntel über %s.\n"
                .formatted(
                        PeriodText.german(Objects.requireNonNull(indicator.spread())),
                        number(indicator, indicator.low()),
                        number(indicator, indicator.high()));
    }

    private static String number(Indicator indicator, double number) {
        return ValueText.number(number, indicator.decimals(), Locale.GERMAN);
    }
}
