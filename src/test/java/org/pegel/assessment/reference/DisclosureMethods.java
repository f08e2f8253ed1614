package org.pegel.assessment.reference;

import static org.pegel.assessment.reference.Numbers.array;
import static org.pegel.assessment.reference.Numbers.number;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pegel.assessment.smallnumbers.HiddenCells;
import org.pegel.assessment.smallnumbers.Interval;
import org.pegel.catalogue.Protection;
import org.pegel.catalogue.Protection.Reason;
import tools.jackson.databind.JsonNode;

/** The methods of small_numbers.json that say what may be published. */
final class DisclosureMethods {
    private static final Map<Reason, String> REASONS = Map.of(
            Reason.FEW_CASES, "numerator_below_k",
            Reason.FEW_OTHERS, "complement_below_k",
            Reason.SMALL_BASE, "denominator_below_kn");

    private DisclosureMethods() {}

    static Map<String, ReferenceMethod> methods() {
        return Map.of("disclosure", DisclosureMethods::table, "disclosure_share", DisclosureMethods::share);
    }

    private static Map<String, Object> share(JsonNode input, JsonNode params) {
        Protection rule = new Protection((int) number(params, "k", 3), (int) number(params, "min_denominator", 30), 0);
        List<String> reasons = rule.against(number(input.path("x")), number(input.path("n"))).stream()
                .map(REASONS::get)
                .toList();
        return Map.of("publish", reasons.isEmpty(), "reason", reasons);
    }

    private static Map<String, Object> table(JsonNode input, JsonNode params) {
        double[][] cells = Numbers.table(input.path("table"));
        double[][] suppressed = Numbers.table(input.path("suppressed"));
        Protection rule = new Protection((int) number(params, "min_cases", 3), 0, 0);
        boolean zeros = params.path("zeros_sensitive").asBoolean(false);
        List<List<Integer>> primary = new ArrayList<>();
        boolean allHidden = true;
        for (int i = 0; i < cells.length; i++) {
            List<Integer> row = new ArrayList<>();
            for (int j = 0; j < cells[i].length; j++) {
                boolean secret = !rule.against(cells[i][j], null).isEmpty() || (zeros && cells[i][j] == 0);
                row.add(secret ? 1 : 0);
                allHidden &= !secret || suppressed[i][j] == 1;
            }
            primary.add(row);
        }
        Map<String, Object> found = new HashMap<>();
        found.put("primary", primary);
        found.put("all_primary_suppressed", allHidden);
        HiddenCells hidden = new HiddenCells(published(input, cells, suppressed));
        List<List<Double>> bounds = new ArrayList<>();
        boolean recoverable = false;
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < cells[i].length; j++) {
                if (suppressed[i][j] == 1) {
                    Interval of = hidden.bounds(i, j);
                    bounds.add(List.of((double) i, (double) j, of.low(), of.high()));
                    recoverable |= hidden.isRecoverable(i, j);
                }
            }
        }
        found.put("attacker_bounds_row_col_low_high", bounds);
        found.put("exactly_recoverable", recoverable);
        return found;
    }

    private static double[][] published(JsonNode input, double[][] cells, double[][] suppressed) {
        double[] ofRows = array(input.path("row_totals"));
        double[] ofColumns = array(input.path("col_totals"));
        double[][] table = new double[cells.length + 1][];
        for (int i = 0; i < cells.length; i++) {
            table[i] = Arrays.copyOf(cells[i], ofColumns.length + 1);
            for (int j = 0; j < ofColumns.length; j++) {
                table[i][j] = suppressed[i][j] == 1 ? Double.NaN : cells[i][j];
            }
            table[i][ofColumns.length] = ofRows[i];
        }
        table[cells.length] = Arrays.copyOf(ofColumns, ofColumns.length + 1);
        table[cells.length][ofColumns.length] = Arrays.stream(ofRows).sum();
        return table;
    }
}
