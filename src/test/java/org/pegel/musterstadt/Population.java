package org.pegel.musterstadt;

import java.util.ArrayList;
import java.util.List;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Group;

/** Draws inhabitants and the balance of moves per 1,000 of them, for the Stadtbezirke and the city. Both are context. */
final class Population {

    private static final double IN_2024 = 300_000;
    private static final double GROWTH = 0.005;

    private Population() {}

    static List<Line> draw(Places places) {
        Chance chance = Chance.of("population");
        double[] weights = places.weights("sb");
        Line people = new Line("einwohner", District.CITY, Group.ALL);
        Line moves = new Line("wanderungssaldo", District.CITY, Group.ALL);
        List<Line> lines = new ArrayList<>(List.of(people, moves));
        List<Line> districts = new ArrayList<>();
        for (Places.Area area : places.areas("sb")) {
            districts.add(new Line("einwohner", area.id(), Group.ALL));
            districts.add(new Line("wanderungssaldo", area.id(), Group.ALL));
        }
        for (Tick tick : Tick.years()) {
            long inhabitants = 0;
            long balance = 0;
            for (int i = 0; i < weights.length; i++) {
                double expected = weights[i] * IN_2024 * (1 + GROWTH * (tick.year() - 2024));
                long here = Math.round(expected * (1 + 0.004 * chance.normal()));
                long moved = Math.round(expected * (0.006 + 0.006 * chance.normal()));
                districts.get(2 * i).add(tick, (double) here, 1);
                districts.get(2 * i + 1).add(tick, moved, here, 1000);
                inhabitants += here;
                balance += moved;
            }
            people.add(tick, (double) inhabitants, 1);
            moves.add(tick, balance, inhabitants, 1000);
        }
        lines.addAll(districts);
        return lines;
    }
}
