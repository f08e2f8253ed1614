package org.pegel.target;

import org.pegel.table.HeaderedTable;

/** Whether years follow each other and limits are possible. */
final class AimNumbers {

    private final HeaderedTable.Record row;
    private final TargetAim aim;

    private AimNumbers(HeaderedTable.Record row, TargetAim aim) {
        this.row = row;
        this.aim = aim;
    }

    /** The first thing that is wrong is noted. */
    static boolean fit(HeaderedTable.Record row, TargetAim aim) {
        AimNumbers numbers = new AimNumbers(row, aim);
        return numbers.yearsFollow() && numbers.milestonesLieBetween() && numbers.limitsArePossible();
    }

    private boolean yearsFollow() {
        Integer year = aim.year();
        Integer baselineYear = aim.baselineYear();
        return year == null
                || baselineYear == null
                || year > baselineYear
                || refuse(
                        "Zieljahr",
                        "das Zieljahr liegt nicht nach dem Ausgangsjahr",
                        "ein Jahr ab " + (baselineYear + 1));
    }

    private boolean milestonesLieBetween() {
        Integer from = aim.baselineYear();
        Integer to = aim.year();
        if (from == null || to == null) {
            return true;
        }
        for (Milestone milestone : aim.milestones()) {
            if (milestone.year() <= from || milestone.year() >= to) {
                return refuse(
                        Milestones.HEADER,
                        "das Zwischenziel " + milestone.year() + " liegt nicht zwischen Ausgangsjahr und Zieljahr",
                        from + 1 < to ? "ein Jahr von " + (from + 1) + " bis " + (to - 1) : "eine leere Zelle");
            }
        }
        return true;
    }

    private boolean limitsArePossible() {
        Double lower = aim.lower();
        Double upper = aim.upper();
        if (lower != null && upper != null && upper <= lower) {
            String message = "die Obergrenze liegt nicht über der Untergrenze " + row.text(AimColumns.LOWER);
            return refuse(AimColumns.UPPER, message, "ein höherer Wert");
        }
        Double value = aim.value();
        if (aim.type().isGap() && value != null && value < 0) {
            return refuse("Zielwert", "ein Abstand ist nicht kleiner als 0", "der Abstand, der bleiben darf, ab 0");
        }
        return aim.type() != TargetType.MAXIMUM_GROWTH || growthIsPossible();
    }

    private boolean growthIsPossible() {
        Double value = aim.value();
        Double baseline = aim.baseline();
        if (value != null && value <= -100) {
            return refuse("Zielwert", "um so viel kann ein Wert nicht sinken", "Prozent je Jahr über −100, etwa 1,5");
        }
        return baseline == null
                || baseline > 0
                || refuse("Ausgangswert", "von diesem Wert aus gibt es kein Wachstum in Prozent", "ein Wert über 0");
    }

    private boolean refuse(String header, String message, String allowed) {
        row.error(header, message, allowed);
        return false;
    }
}
