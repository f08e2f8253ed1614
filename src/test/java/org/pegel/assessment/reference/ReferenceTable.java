package org.pegel.assessment.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a table of reference values, one case per row; which table it is, its header says. */
final class ReferenceTable {

    static final String KENDALL_TABLE = "mk_exact_table";
    static final String BERLIN_TABLE = "mss_berlin_table";

    private static final List<String> KENDALL_INPUT = List.of("n", "S");
    private static final List<String> KENDALL_EXPECTED =
            List.of("count_equal_S", "count_total", "p_S_ge", "p_two_sided");
    private static final List<String> BERLIN_EXPECTED = List.of("sum", "index_published", "class_published");

    /** Published with two decimals, so what follows from its numbers is off by up to one of the last. */
    private static final Tolerance TWO_DECIMALS = Tolerance.within(0.0101);

    private final List<String> header;
    private final List<List<String>> rows;

    private ReferenceTable(List<String> lines) {
        List<List<String>> cells = lines.stream()
                .filter(line -> !line.isBlank())
                .map(line -> Arrays.asList(line.split(",", -1)))
                .toList();
        this.header = cells.get(0);
        this.rows = cells.subList(1, cells.size());
    }

    static List<ReferenceCase> read(List<String> lines, Function<String, ReferenceMethod> methods, String file) {
        ReferenceTable table = new ReferenceTable(lines);
        if (table.hasColumns(KENDALL_INPUT, KENDALL_EXPECTED, "")) {
            return table.kendall(methods.apply(KENDALL_TABLE), file);
        }
        if (table.hasColumns(List.of("area_id", "z1"), BERLIN_EXPECTED, "z\\d+")) {
            return table.berlin(methods.apply(BERLIN_TABLE), file);
        }
        throw new AssertionError("unknown shape of file: " + file + " " + table.header);
    }

    private boolean hasColumns(List<String> input, List<String> expected, String more) {
        return header.containsAll(input)
                && header.containsAll(expected)
                && header.stream()
                        .allMatch(name -> input.contains(name) || expected.contains(name) || name.matches(more));
    }

    private List<ReferenceCase> kendall(ReferenceMethod method, String file) {
        List<ReferenceCase> cases = new ArrayList<>();
        for (List<String> row : rows) {
            ObjectNode input = JsonNodeFactory.instance.objectNode();
            KENDALL_INPUT.forEach(name -> input.set(name, cell(row, name)));
            cases.add(new ReferenceCase(
                    file + " " + input,
                    KENDALL_TABLE,
                    () -> method.compute(input, JsonNodeFactory.instance.objectNode()),
                    expected(row, KENDALL_EXPECTED),
                    Tolerance.USUAL));
        }
        return cases;
    }

    /** An index of an area depends on all areas: the method answers for the whole table at once. */
    private List<ReferenceCase> berlin(ReferenceMethod method, String file) {
        ObjectNode input = JsonNodeFactory.instance.objectNode();
        header.stream().filter(name -> name.matches("z\\d+")).forEach(name -> {
            var column = input.putArray(name);
            rows.forEach(row -> column.add(cell(row, name)));
        });
        Map<String, Object> answers = new LinkedHashMap<>();
        List<ReferenceCase> cases = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int area = i;
            cases.add(new ReferenceCase(
                    file + " " + rows.get(i).get(header.indexOf("area_id")),
                    BERLIN_TABLE,
                    () -> {
                        if (answers.isEmpty()) {
                            answers.putAll(method.compute(input, JsonNodeFactory.instance.objectNode()));
                        }
                        return area(answers, area);
                    },
                    expected(rows.get(i), BERLIN_EXPECTED),
                    TWO_DECIMALS));
        }
        return cases;
    }

    private static Map<String, Object> area(Map<String, Object> answers, int area) {
        Map<String, Object> one = new LinkedHashMap<>();
        answers.forEach((name, all) -> one.put(name, Comparison.listOf(all).get(area)));
        return one;
    }

    private Map<String, JsonNode> expected(List<String> row, List<String> names) {
        Map<String, JsonNode> expected = new LinkedHashMap<>();
        names.forEach(name -> expected.put(name, cell(row, name)));
        return expected;
    }

    private JsonNode cell(List<String> row, String name) {
        String text = row.get(header.indexOf(name));
        return text.matches("-?[0-9.]+(?:[eE][-+]?\\d+)?")
                ? JsonNodeFactory.instance.numberNode(Double.parseDouble(text))
                : JsonNodeFactory.instance.stringNode(text);
    }
}
