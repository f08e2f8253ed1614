package org.pegel.musterstadt;

import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the districts' geometry and how their people overlap. */
final class MapFiles {

    private static final double WEST = 10.0;
    private static final double SOUTH = 50.0;
    private static final double WIDTH = 0.16;
    private static final double HEIGHT = 0.1;
    private static final double TURN = 0.25;
    private static final double TINY = 1e-9;

    private final Places places;

    MapFiles(Places places) {
        this.places = places;
    }

    /** GeoJSON in WGS 84, one rectangle per district, the whole city turned a little. */
    String geometry() {
        String features = Places.ROWS.keySet().stream()
                .flatMap(level -> places.areas(level).stream())
                .map(MapFiles::feature)
                .collect(Collectors.joining(",\n"));
        Places.Area city = new Places.Area("gesamt", 0, 0, 1, 1);
        return "{\"type\":\"FeatureCollection\",\"features\":[\n" + feature(city) + ",\n" + features + "\n]}\n";
    }

    private static String feature(Places.Area area) {
        String ring = String.join(
                ",",
                point(area.west(), area.south()),
                point(area.east(), area.south()),
                point(area.east(), area.north()),
                point(area.west(), area.north()),
                point(area.west(), area.south()));
        return "{\"type\":\"Feature\",\"properties\":{\"id\":\"" + area.id()
                + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}}";
    }

    private static String point(double x, double y) {
        double longitude = WEST + WIDTH * x - TURN * HEIGHT * y;
        double latitude = SOUTH + HEIGHT * y + TURN * WIDTH * x * 0.6;
        return String.format(Locale.ROOT, "[%.5f,%.5f]", longitude, latitude);
    }

    /** Which part of a Stadtbezirk's people lives in which Sozialmonitoringbezirk and Grundschulsprengel. */
    String crosswalk() {
        StringBuilder text = new StringBuilder("Von;Nach;Gewicht;Bezug\n");
        for (String level : new String[] {"smb", "gs"}) {
            for (Places.Area from : places.areas("sb")) {
                for (Places.Area to : places.areas(level)) {
                    double share = from.shareIn(to);
                    if (share > TINY) {
                        text.append(String.format(Locale.GERMANY, "%s;%s;%.6f;Einwohner", from.id(), to.id(), share))
                                .append('\n');
                    }
                }
            }
        }
        return text.toString();
    }
}
