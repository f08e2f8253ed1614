package org.pegel.grafana;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What somebody chose in the variables of a dashboard, and how Grafana writes it into queries. */
final class Selection {
    private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+)|\\$\\{(\\w+)(?::(\\w+))?}");
    /** What {@code @grafana/prometheus} escapes in values of variables that take several. */
    private static final Pattern SPECIAL = Pattern.compile("[\\\\^$*+?.()|\\[\\]{}']");

    /** Values of Grafana itself, for a selected time of five minutes. */
    private static final Map<String, String> BUILT_IN = Map.of("__range", "300s", "__rate_interval", "60s");

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    void choose(String variable, List<String> chosen) {
        values.put(variable, chosen);
    }

    /** The text with the variables' values in the place of their names. */
    String into(String text) {
        return VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found)));
    }

    private String value(MatchResult found) {
        String name = found.group(1) == null ? found.group(2) : found.group(1);
        if (BUILT_IN.containsKey(name)) {
            return BUILT_IN.get(name);
        }
        List<String> chosen = values.get(name);
        if (chosen == null) {
            // $1 of label_replace, $__timeFilter of SQL: not a variable, left alone by Grafana too.
            return found.group();
        }
        if ("sqlstring".equals(found.group(3))) {
            return chosen.stream()
                    .map(one -> "'" + one.replace("'", "''") + "'")
                    .collect(Collectors.joining(","));
        }
        return chosen.size() == 1
                ? regex(chosen.get(0))
                : chosen.stream().map(Selection::regex).collect(Collectors.joining("|", "(", ")"));
    }

    private static String regex(String value) {
        return ".*".equals(value) ? value : SPECIAL.matcher(value).replaceAll("\\\\\\\\$0");
    }
}
