package org.pegel.grafana;

import java.util.List;

/** All dashboards of Pegel, each its own file in {@code grafana/dashboards}. */
final class Dashboards {

    private Dashboards() {}

    static List<Dashboard> all() {
        return List.of(
                SituationDashboard.create(),
                IndicatorDashboard.create(),
                TargetsDashboard.create(),
                AlertsDashboard.create(),
                DeliveriesDashboard.create(),
                OperationDashboard.create());
    }
}
