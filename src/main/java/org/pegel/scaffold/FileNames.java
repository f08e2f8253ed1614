package org.pegel.scaffold;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pegel.catalogue.Period;
import org.pegel.intake.GermanPeriod;

/** What the name of a file tells. */
final class FileNames {

    private static final Pattern DATES = Pattern.compile("\\d[\\d_.-]*\\d|\\d");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
    private static final int SHORTEST_WORD = 4;

    private FileNames() {}

    /** A pattern for the file and those of other dates: {@code sozialdaten_2024.csv} becomes {@code sozialdaten_*.csv}. */
    static String pattern(String file) {
        int ending = file.indexOf('.', 1);
        String stem = ending < 0 ? file : file.substring(0, ending);
        String pattern = DATES.matcher(stem).replaceAll("*").replaceAll("\\*+", "*");
        return pattern.replace("*", "").isEmpty() ? file : pattern + file.substring(stem.length());
    }

    /** The only year in a text; empty when there is none or more than one. */
    static Optional<Period> year(String text) {
        Matcher year = YEAR.matcher(text);
        if (!year.find()) {
            return Optional.empty();
        }
        String found = year.group();
        while (year.find()) {
            if (!year.group().equals(found)) {
                return Optional.empty();
            }
        }
        return GermanPeriod.parse(found);
    }

    /** Words that may be a name. */
    static List<String> words(String text) {
        return Arrays.stream(text.split("[^\\p{L}]+"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .toList();
    }

    /** The name without its ending, in words. */
    static String title(String file) {
        int ending = file.indexOf('.', 1);
        return (ending < 0 ? file : file.substring(0, ending))
                .replaceAll("[_-]+", " ")
                .strip();
    }
}
