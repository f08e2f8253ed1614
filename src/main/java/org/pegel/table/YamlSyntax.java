package org.pegel.table;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Says in German why a text is not the YAML that Pegel reads. */
final class YamlSyntax {

    private static final Map<String, String[]> EXPLANATIONS = new LinkedHashMap<>();

    static {
        explain("TAB", "ein Tabulator kann keine Zeile einrücken", "Leerzeichen zum Einrücken");
        explain(
                "mapping values are not allowed",
                "ein Doppelpunkt steht an einer Stelle, an der kein Wert beginnen kann",
                "passende Einrückung, und Text mit Doppelpunkt in Anführungszeichen");
        explain("Global tag is not allowed", "Typangaben (!) sind nicht erlaubt", "einfache Werte ohne Typangabe");
        explain(
                "undefined alias",
                "ein Verweis (*) nennt einen Anker, den es nicht gibt",
                "Verweise auf Anker darüber");
        explain("single document", "die Datei enthält mehr als ein Dokument", "ein Dokument ohne weitere Zeile „---“");
        explain("aliases", "die Datei enthält zu viele Verweise (*)", "höchstens 100 Verweise");
        explain("Nesting Depth", "die Datei ist zu tief verschachtelt", "höchstens 30 Ebenen");
        explain("exceeds the limit", "die Datei ist zu groß", "höchstens 4 MB");
        explain("special characters", "die Datei enthält Zeichen, die in einem Text nicht vorkommen", "Text");
        explain("quoted scalar", "ein Anführungszeichen wird nicht geschlossen", "Anführungszeichen paarweise");
        explain(
                "unexpected end of stream",
                "die Datei endet mitten in einem Wert",
                "geschlossene Klammern und Anführungszeichen");
        explain(
                "expected <block end>",
                "die Einrückung passt nicht zu den Zeilen darüber",
                "gleich weit eingerückte Geschwister");
        explain(
                "could not find expected ':'",
                "nach einem Schlüssel fehlt der Doppelpunkt",
                "Zeilen der Form „Schlüssel: Wert“");
    }

    private YamlSyntax() {}

    private static void explain(String problem, String message, String allowed) {
        EXPLANATIONS.put(problem, new String[] {message, allowed});
    }

    static Problem explain(YAMLException invalid, Place file, String text) {
        Mark mark = invalid instanceof MarkedYAMLException marked ? marked.getProblemMark() : null;
        Place place = mark == null ? file : file.at(mark.getLine() + 1, mark.getColumn() + 1);
        String line = mark == null ? null : lineOf(text, mark.getLine());
        String english = String.valueOf(invalid.getMessage());
        for (Map.Entry<String, String[]> explanation : EXPLANATIONS.entrySet()) {
            if (english.contains(explanation.getKey())) {
                return Problem.error(
                        place, line, explanation.getValue()[0], explanation.getValue()[1]);
            }
        }
        return Problem.error(place, line, "dies ist kein gültiges YAML", "Zeilen der Form „Schlüssel: Wert“");
    }

    private static String lineOf(String text, int index) {
        return text.lines().skip(index).findFirst().orElse("").strip();
    }
}
