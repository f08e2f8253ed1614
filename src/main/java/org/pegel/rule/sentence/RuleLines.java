package org.pegel.rule.sentence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.pegel.table.Place;
import org.pegel.table.Problems;

/** The lines of a file of rules, once their size and characters are found fit to be read. */
final class RuleLines {
    private static final int LARGEST = 1 << 20;
    private static final int LONGEST_LINE = 2_000;
    private static final int MOST_LINES = 20_000;

    private RuleLines() {}

    /** The lines; none when the file can't be read, which is noted. */
    static List<String> read(Path file, Problems problems) {
        Place place = Place.of(file);
        try {
            if (Files.size(file) > LARGEST) {
                problems.error(place, null, "die Datei ist zu groß", "höchstens 1 MB; mehrere Dateien sind möglich");
                return List.of();
            }
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            return of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString(), place, problems);
        } catch (CharacterCodingException otherEncoding) {
            problems.error(place, null, "die Zeichen der Datei sind nicht lesbar", "Text in der Kodierung UTF-8");
        } catch (IOException unreadable) {
            problems.error(place, null, "die Datei ist nicht lesbar", null);
        }
        return List.of();
    }

    /** The lines of a text; none when it is too large, or a line has characters that are refused, which is noted. */
    static List<String> of(String text, Place file, Problems problems) {
        if (text.length() > LARGEST) {
            problems.error(file, null, "der Text ist zu lang", "höchstens 1 MB; mehrere Dateien sind möglich");
            return List.of();
        }
        String plain = Normalizer.normalize(text.startsWith("\uFEFF") ? text.substring(1) : text, Normalizer.Form.NFC);
        List<String> lines = new ArrayList<>();
        boolean whole = true;
        for (String line : (Iterable<String>) plain.lines()::iterator) {
            if (lines.size() == MOST_LINES) {
                problems.error(file.at(lines.size()), null, "die Datei hat zu viele Zeilen", "höchstens 20.000 Zeilen");
                return List.of();
            }
            lines.add(line);
            whole &= accepts(line, file, lines.size(), problems);
        }
        return whole ? lines : List.of();
    }

    private static boolean accepts(String line, Place file, int number, Problems problems) {
        if (line.length() > LONGEST_LINE) {
            problems.error(file.at(number), null, "die Zeile ist zu lang", "höchstens 2.000 Zeichen");
            return false;
        }
        int indent = line.length() - line.stripLeading().length();
        if (line.substring(0, indent).indexOf('\t') >= 0) {
            problems.error(
                    file.at(number, 1), null, "ein Tabulator kann keine Zeile einrücken", "Leerzeichen zum Einrücken");
            return false;
        }
        return Screening.accepts(line, file, number, problems);
    }
}
