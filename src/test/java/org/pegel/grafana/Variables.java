package org.pegel.grafana;

/** The selection that the dashboards share and hand on to each other. */
final class Variables {

    private Variables() {}

    static Variable monitoring() {
        return Variable.named(
                "monitoring",
                "Monitoring",
                "Bericht, zu dem die Indikatoren gehören. Schränkt die Liste der Indikatoren ein.",
                "pegel_monitoring_info");
    }

    /** All means any, so that alerts on deliveries, which belong to no field, count too. */
    static Variable field() {
        return Variable.named(
                        "field",
                        "Handlungsfeld",
                        "Handlungsfeld der Indikatoren. Schränkt die Liste der Indikatoren ein.",
                        "pegel_field_info")
                .allValue(".*");
    }

    /** One indicator may belong to several monitorings: its label lists them, separated by commas. */
    static Variable indicator() {
        return Variable.named(
                "indicator",
                "Indikator",
                "Indikatoren des gewählten Monitorings und Handlungsfelds.",
                "pegel_indicator_info{monitoring=~\"(.+,)?$monitoring(,.+)?\", field=~\"$field\"}");
    }

    static Variable level() {
        return Variable.named(
                "level",
                "Ebene",
                "Räumliche Ebene, etwa Stadtbezirke. Schränkt die Liste der Gebiete ein.",
                "pegel_level_info");
    }

    /** The selected levels but the city's: each has a field of its own. */
    static Variable levelsOfDistricts() {
        return Variable.named(
                        "level",
                        "Ebene",
                        "Gewählte Ebenen ohne die Gesamtstadt.",
                        "pegel_level_info{level=~\"$level\", level!=\"gesamtstadt\"}")
                .unseenAs("part");
    }

    static Variable district() {
        return Variable.named(
                "district", "Gebiet", "Gebiete der gewählten Ebene.", "pegel_district_info{level=~\"$level\"}");
    }

    static Variable group() {
        return Variable.named("group", "Gruppe", "Bevölkerungsgruppe, etwa ein Geschlecht.", "pegel_group_info");
    }

    /** All six. */
    static Variable[] all() {
        return new Variable[] {monitoring(), field(), indicator(), level(), district(), group()};
    }
}
