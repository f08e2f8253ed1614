package org.pegel.grafana;

/**
 * Queries over Pegel's series. Each takes the highest over what instances say, so that two instances of Pegel count once,
 * and joins names from the info metrics under their German heading.
 */
final class PromQl {
    private static final String IDS = "indicator, district, level, group";
    private static final String SELECTED =
            "indicator=~\"$indicator\", district=~\"$district\", level=~\"$level\", group=~\"$group\"";

    private PromQl() {}

    /** The selected series of a metric, by their ids. */
    static String series(String metric) {
        return "max by (%s) (%s{%s})".formatted(IDS, metric, SELECTED);
    }

    /** Those with these labels too. */
    static String series(String metric, String matchers) {
        return "max by (%s) (%s{%s, %s})".formatted(IDS, metric, matchers, SELECTED);
    }

    /** Only those series for which the other query has one. */
    static String onlyWith(String query, String other) {
        return "%s\nand on (%s) %s".formatted(query, IDS, other);
    }

    /** As they were at the beginning of the selected time. */
    static String before(String metric) {
        return "max by (%s) (%s{%s} offset $__range)".formatted(IDS, metric, SELECTED);
    }

    /** 0 within the limits, 1 beyond the Prüfschwelle, 2 beyond the Handlungsschwelle. */
    static String stageNumber() {
        return stageNumber(SELECTED, "");
    }

    static String stageNumberBefore() {
        return stageNumber(SELECTED, " offset $__range");
    }

    /** Of the series with these labels. */
    static String stageNumber(String matchers, String offset) {
        String stage = "max by (%s) (pegel_indicator_stage{stage=\"%%s\", %s}%s)".formatted(IDS, matchers, offset);
        return "(" + stage.formatted("review") + "\n+ 2 * " + stage.formatted("action") + ")";
    }

    /** The trend that a series has, as a label. */
    static String trend() {
        return state("pegel_indicator_trend", "trend");
    }

    /** The status that a series has on its way to the target, as a label. */
    static String targetStatus() {
        return state("pegel_indicator_target_status", "status");
    }

    private static String state(String metric, String label) {
        return "(max by (%s, %s) (%s{%s}) == 1)".formatted(IDS, label, metric, SELECTED);
    }

    /** With the columns Indikator, Einheit, Gebiet and Gruppe. */
    static String named(String query) {
        return query + indicatorNames() + districtNames() + groupNames();
    }

    static String indicatorNames() {
        return "\n* on (indicator) group_left (Indikator, Einheit) max by (indicator, Indikator, Einheit) ("
                + renamed(renamed("pegel_indicator_info", "name", "Indikator"), "unit", "Einheit") + ")";
    }

    static String districtNames() {
        return joined("district", "Gebiet");
    }

    static String levelNames() {
        return joined("level", "Ebene");
    }

    static String groupNames() {
        return joined("group", "Gruppe");
    }

    /** Alerts on deliveries belong to no field. */
    static String fieldNames() {
        return ("\n* on (field) group_left (Handlungsfeld) (max by (field, Handlungsfeld) (%s)"
                        + "\n  or label_replace(vector(1), \"Handlungsfeld\", \"ohne (Lieferungen)\", \"\", \"\"))")
                .formatted(renamed("pegel_field_info", "name", "Handlungsfeld"));
    }

    /** The number of such alerts that stand open, by these labels. */
    static String openAlerts(String by, String matchers) {
        return "sum by (%s) (max by (severity, department, field) (pegel_alerts_open{state=\"open\", field=~\"$field\"%s}))"
                .formatted(by, matchers);
    }

    /** 0 where there is no such series although Pegel and its database answer. */
    static String orZero(String query) {
        return query + "\nor 0 * max(pegel_mails_owed)";
    }

    private static String joined(String id, String heading) {
        return joined(id, heading, "pegel_" + id + "_info");
    }

    /** Names out of such series, by the id that is their label. */
    static String joined(String id, String heading, String names) {
        return "\n* on (%1$s) group_left (%2$s) max by (%1$s, %2$s) (%3$s)"
                .formatted(id, heading, renamed(names, "name", heading));
    }

    private static String renamed(String query, String label, String heading) {
        return "label_replace(%s, \"%s\", \"$1\", \"%s\", \"(.*)\")".formatted(query, heading, label);
    }
}
