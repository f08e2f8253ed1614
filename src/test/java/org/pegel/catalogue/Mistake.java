package org.pegel.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pegel.table.Problem;
import org.pegel.table.Problems;

/**
 * A file with one mistake, named after it, and what must be said about it, follow-up included: the block of its name in
 * {@code expected.txt} beside it.
 */
public record Mistake(String name, Path file, List<String> expected) {

    private static final String EXPECTED = "expected.txt";

    /** All mistakes in a folder beside a test's class; a file without a block, or a block without a file, fails. */
    public static Stream<Mistake> in(Class<?> test, String folder) {
        Path path = RulesFolder.resource(test, folder);
        Map<String, List<String>> expected = expected(path.resolve(EXPECTED));
        List<String> names = new ArrayList<>(RulesFolder.names(path));
        names.remove(EXPECTED);
        if (!names.equals(expected.keySet().stream().sorted().toList())) {
            throw new IllegalStateException(folder + " holds " + names + ", but expects " + expected.keySet());
        }
        return names.stream().map(name -> new Mistake(name, path.resolve(name), expected.get(name)));
    }

    /** Problems as {@code expected.txt} writes them. */
    public static List<String> texts(Problems problems) {
        return problems.all().stream().map(Mistake::text).toList();
    }

    private static String text(Problem problem) {
        return (problem.severity() == Problem.Severity.WARNING ? "Warnung: " : "") + problem.text();
    }

    private static Map<String, List<String>> expected(Path file) {
        Map<String, List<String>> expected = new LinkedHashMap<>();
        List<String> block = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("  ")) {
                    block.add(line.strip());
                } else {
                    block = new ArrayList<>();
                    expected.put(line, block);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return expected;
    }

    @Override
    public String toString() {
        return name;
    }
}
