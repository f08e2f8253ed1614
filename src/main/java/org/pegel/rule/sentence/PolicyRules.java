package org.pegel.rule.sentence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.table.Place;
import org.pegel.table.Problem;
import org.pegel.table.Problems;

/** Reads the rules that policy staff write: {@code fachregeln/*.regel}. */
public final class PolicyRules {
    /** The folder within {@code rules/}. */
    public static final String FOLDER = "fachregeln";

    static final String ENDING = ".regel";

    private static final int MOST_FILES = 500;
    private static final int MOST_RULES = 5_000;
    private static final int MOST_PROBLEMS = 200;

    private PolicyRules() {}

    /**
     * Reads all files of the folder, in the order of their names, and notes everything that is wrong in any of them.
     *
     * @param rules the folder of the rules; without a folder {@value #FOLDER} in it there are none
     * @param catalogue what rules can speak of
     * @param departments name by id of everybody a rule can tell; empty when nobody is told anything, then names are taken
     *     as they are
     * @return those that can be used, in the order of the files; with an error noted they must not be
     */
    public static List<PolicyRule> read(
            Path rules, Catalogue catalogue, Map<String, String> departments, Problems problems) {
        RuleIds ids = new RuleIds();
        List<PolicyRule> all = new ArrayList<>();
        for (Path file : files(rules.resolve(FOLDER), problems)) {
            Place place = Place.of(file);
            List<String> lines = RuleLines.read(file, problems);
            all.addAll(parse(lines, place, catalogue, departments, ids, problems));
            if (all.size() > MOST_RULES) {
                problems.error(place, null, "es sind zu viele Regeln", "höchstens " + MOST_RULES + " in allen Dateien");
                break;
            }
        }
        RuleIds.checkReplaced(all, problems);
        return all;
    }

    /** Like {@link #read}, for the text of a single file. */
    public static List<PolicyRule> parse(
            Place file, String text, Catalogue catalogue, Map<String, String> departments, Problems problems) {
        List<String> lines = RuleLines.of(text, file, problems);
        List<PolicyRule> all = parse(lines, file, catalogue, departments, new RuleIds(), problems);
        RuleIds.checkReplaced(all, problems);
        return all;
    }

    private static List<PolicyRule> parse(
            List<String> lines,
            Place file,
            Catalogue catalogue,
            Map<String, String> departments,
            RuleIds ids,
            Problems problems) {
        Problems found = new Problems();
        RuleReader reader = new RuleReader(catalogue, departments, ids, file, found);
        List<PolicyRule> rules = new ArrayList<>();
        for (RuleText text : RuleText.split(lines, file, found)) {
            PolicyRule rule = reader.read(text);
            if (rule != null) {
                rules.add(rule);
            }
        }
        problems.addAll(inOrder(found.all(), file));
        return rules;
    }

    /** By line and column; of very many only the first. */
    private static List<Problem> inOrder(List<Problem> found, Place file) {
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(
                        (Problem problem) -> number(problem.place().line()))
                .thenComparingInt(problem -> number(problem.place().column())));
        if (sorted.size() <= MOST_PROBLEMS) {
            return sorted;
        }
        List<Problem> first = new ArrayList<>(sorted.subList(0, MOST_PROBLEMS));
        first.add(Problem.error(
                file, null, "und %d weitere Fehler in dieser Datei".formatted(sorted.size() - MOST_PROBLEMS), null));
        return first;
    }

    private static int number(@Nullable Integer position) {
        return position == null ? 0 : position;
    }

    private static List<Path> files(Path folder, Problems problems) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(ENDING) && Files.isRegularFile(file)) {
                    files.add(file);
                } else if (!name.startsWith(".") && !name.endsWith(".md")) {
                    problems.warning(
                            Place.of(file), null, "diese Datei wird nicht gelesen", "Dateien mit der Endung .regel");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (files.size() > MOST_FILES) {
            problems.error(Place.of(folder), null, "es sind zu viele Dateien", "höchstens " + MOST_FILES);
            return List.of();
        }
        return files;
    }
}
