package org.pegel.metrics;

import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.pegel.catalogue.Catalogue;

/** Readable names, to be joined by id: they stand in these series and in no other. */
final class NameMetrics {
    static final Metric INDICATOR = Metric.info(
            "pegel_indicator_info",
            "Indicators, to join by indicator. Several monitorings are separated by commas; direction, the better one,"
                    + " is higher, lower or none.",
            Metric.NOT_YET,
            "indicator",
            "name",
            "unit",
            "field",
            "monitoring",
            "direction");
    static final Metric DISTRICT = Metric.info(
            "pegel_district_info", "Districts, to join by district.", Metric.NOT_YET, "district", "name", "level");
    static final Metric LEVEL =
            Metric.info("pegel_level_info", "Spatial levels, to join by level.", Metric.NOT_YET, "level", "name");
    static final Metric GROUP =
            Metric.info("pegel_group_info", "Groups, to join by group.", Metric.NOT_YET, "group", "name");
    static final Metric FIELD =
            Metric.info("pegel_field_info", "Fields of action, to join by field.", Metric.NOT_YET, "field", "name");
    static final Metric MONITORING =
            Metric.info("pegel_monitoring_info", "Monitorings.", Metric.NOT_YET, "monitoring", "name");
    static final Metric DEPARTMENT = Metric.info(
            "pegel_department_info",
            "Departments, to join by department.",
            Metric.NOT_YET + ", or nobody is told anything",
            "department",
            "name");
    static final Metric RULE_SET = Metric.info(
            "pegel_rule_set_info",
            "The rules that judged last: their version, and the municipality.",
            Metric.NOT_YET,
            "version",
            "municipality");

    static final List<Metric> ALL = List.of(INDICATOR, DISTRICT, LEVEL, GROUP, FIELD, MONITORING, DEPARTMENT, RULE_SET);

    private NameMetrics() {}

    /**
     * The names in force.
     *
     * @param departments names by id
     */
    static List<InfoSnapshot> of(Catalogue catalogue, Map<String, String> departments, String ruleSet) {
        return List.of(
                info(
                        INDICATOR,
                        catalogue.indicators().values(),
                        indicator -> List.of(
                                indicator.id(),
                                indicator.name(),
                                indicator.unit(),
                                indicator.field(),
                                String.join(",", indicator.monitorings()),
                                indicator.direction().name().toLowerCase(Locale.ROOT))),
                info(
                        DISTRICT,
                        catalogue.districts().values(),
                        district -> List.of(district.id(), district.name(), district.level())),
                info(LEVEL, catalogue.levels().values(), level -> List.of(level.id(), level.name())),
                info(GROUP, catalogue.groups().values(), group -> List.of(group.id(), group.name())),
                info(FIELD, catalogue.fields().values(), field -> List.of(field.id(), field.name())),
                info(
                        MONITORING,
                        catalogue.monitorings().values(),
                        monitoring -> List.of(monitoring.id(), monitoring.name())),
                info(
                        DEPARTMENT,
                        departments.entrySet(),
                        department -> List.of(department.getKey(), department.getValue())),
                info(RULE_SET, List.of(ruleSet), version -> List.of(version, catalogue.municipality())));
    }

    private static <T> InfoSnapshot info(Metric metric, Collection<T> all, Function<T, List<String>> labels) {
        return new InfoSnapshot(
                metric.metadata(),
                all.stream()
                        .map(one -> new InfoDataPointSnapshot(Labels.of(metric.labels(), labels.apply(one))))
                        .toList());
    }
}
