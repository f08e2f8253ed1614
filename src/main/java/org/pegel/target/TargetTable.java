package org.pegel.target;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.Direction;
import org.pegel.catalogue.District;
import org.pegel.catalogue.KnownIds;
import org.pegel.catalogue.SpatialLevel;
import org.pegel.table.HeaderedTable;
import org.pegel.table.Problems;
import org.pegel.table.YamlNode;

/** Reads {@code ziele.csv}. */
final class TargetTable {

    static final List<String> REQUIRED = List.of("Indikator", "Zielart", "Zielwert", "Zieljahr");
    static final List<String> OPTIONAL = new ArrayList<>(AimReader.HEADERS);
    private static final String ONE_IN_FORCE =
            "eine Zeile je Zielart, Reihe und Tag („Gilt bis“ der einen vor „Gilt ab“"
                    + " der anderen), oder verschiedene Zieljahre";

    static {
        OPTIONAL.addAll(List.of("Gremium", "Beschlussdatum", "Vorlagen-Nr.", "Federführung", "Begründung"));
    }

    private final Catalogue catalogue;
    private final Problems problems;

    private TargetTable(Catalogue catalogue, Problems problems) {
        this.catalogue = catalogue;
        this.problems = problems;
    }

    static List<Target> read(Path file, Catalogue catalogue, Problems problems) {
        TargetTable table = new TargetTable(catalogue, problems);
        return table.checked(RowFrame.rows(file, REQUIRED, OPTIONAL, table::target, problems));
    }

    static List<Target> read(List<YamlNode> written, Catalogue catalogue, Problems problems) {
        TargetTable table = new TargetTable(catalogue, problems);
        return table.checked(RowFrame.rows(written, REQUIRED, OPTIONAL, table::target, problems));
    }

    private List<Target> checked(List<Target> targets) {
        Ambiguities.check(targets, (one, other) -> !one.contradicts(other), ONE_IN_FORCE, problems);
        EffectiveGaps.check(targets, target -> target.aim().type(), problems);
        return targets;
    }

    private @Nullable Target target(HeaderedTable.Record row) {
        RowFrame frame = RowFrame.read(row, catalogue, problems);
        TargetAim aim = AimReader.read(row);
        LocalDate decidedOn = row.date("Beschlussdatum");
        if (aim == null || frame == null || !fits(aim, frame, row) || !frame.fitsUnit(row, values(aim))) {
            return null;
        }
        warnOfDirection(aim, frame, row);
        return new Target(
                frame.scope(),
                aim,
                frame.validFrom(),
                frame.validTo(),
                row.text("Gremium"),
                decidedOn,
                row.text("Vorlagen-Nr."),
                row.text("Federführung"),
                row.text("Begründung"),
                row.place());
    }

    /** The cells in the unit of the indicator. */
    private static List<String> values(TargetAim aim) {
        List<String> values = new ArrayList<>(List.of("Ausgangswert", AimColumns.LOWER, AimColumns.UPPER));
        if (aim.type() != TargetType.MAXIMUM_GROWTH) {
            values.add("Zielwert");
        }
        return values;
    }

    private boolean fits(TargetAim aim, RowFrame frame, HeaderedTable.Record row) {
        boolean yearFits = isNotBefore(frame.validFrom(), aim, row);
        return switch (aim.type()) {
                    case CLOSE_GAP_TO_CITY -> isNotTheCity(frame, row);
                    case CLOSE_GAP_TO_GROUP -> isAnotherGroup(aim.comparedGroup(), frame, row);
                    case MAXIMUM_GROWTH -> lowerIsBetter(frame, row);
                    default -> true;
                }
                && yearFits;
    }

    private static boolean isNotBefore(LocalDate validFrom, TargetAim aim, HeaderedTable.Record row) {
        Integer year = aim.year();
        boolean before = year != null && !validFrom.equals(LocalDate.MIN) && year < validFrom.getYear();
        if (before) {
            row.error("Zieljahr", "das Zieljahr liegt vor „Gilt ab“", "ein Jahr ab " + validFrom.getYear());
        }
        return !before;
    }

    private static boolean isNotTheCity(RowFrame frame, HeaderedTable.Record row) {
        boolean ofTheCity = SpatialLevel.CITY.equals(frame.scope().level())
                || District.CITY.equals(frame.scope().district());
        if (ofTheCity) {
            row.error("Ebene", "die Gesamtstadt hat keinen Abstand zu sich selbst", "eine andere Ebene");
        }
        return !ofTheCity;
    }

    private boolean isAnotherGroup(@Nullable String group, RowFrame frame, HeaderedTable.Record row) {
        if (new KnownIds("die Vergleichsgruppe", frame.indicator().groups(), problems)
                        .find(group, row.place(AimColumns.GROUP))
                == null) {
            return false;
        }
        if (group != null && group.equals(frame.scope().group())) {
            row.error(AimColumns.GROUP, "die Vergleichsgruppe ist die Gruppe selbst", "eine andere Gruppe");
            return false;
        }
        return true;
    }

    private static boolean lowerIsBetter(RowFrame frame, HeaderedTable.Record row) {
        boolean lower = frame.indicator().direction() == Direction.LOWER;
        if (!lower) {
            String message = "„höchstens wachsen um“ passt nicht zu einem Indikator, bei dem höhere Werte besser sind";
            row.error("Zielart", message, "ein Indikator mit der Richtung niedriger, oder eine andere Zielart");
        }
        return lower;
    }

    /** A target, and each milestone on the way to it, should be better than the start. */
    private static void warnOfDirection(TargetAim aim, RowFrame frame, HeaderedTable.Record row) {
        Double value = aim.value();
        Double baseline = aim.baseline();
        boolean gap = aim.type().isGap();
        if (value == null || baseline == null || (aim.type() != TargetType.REACH && !gap)) {
            return;
        }
        String than = " ist nicht besser als der Ausgangswert " + row.text("Ausgangswert");
        if (!isBetter(value, baseline, gap, frame)) {
            row.warning("Zielwert", "der Zielwert" + than, null);
        }
        aim.milestones().stream()
                .filter(milestone -> !isBetter(milestone.value(), baseline, gap, frame))
                .forEach(milestone ->
                        row.warning(Milestones.HEADER, "das Zwischenziel " + milestone.year() + than, null));
        warnOfDetours(aim, value, gap, frame, row);
    }

    /** The way leads from each milestone to a better one, and asks for no more than the target. */
    private static void warnOfDetours(
            TargetAim aim, double value, boolean gap, RowFrame frame, HeaderedTable.Record row) {
        Milestone before = null;
        for (Milestone milestone : aim.milestones()) {
            if (isBetter(milestone.value(), value, gap, frame)) {
                String message = "das Zwischenziel " + milestone.year() + " verlangt mehr als der Zielwert";
                row.warning(Milestones.HEADER, message, "höchstens so viel wie der Zielwert " + row.text("Zielwert"));
            }
            if (before != null && isBetter(before.value(), milestone.value(), gap, frame)) {
                String message =
                        "das Zwischenziel " + milestone.year() + " verlangt weniger als das von " + before.year();
                row.warning(Milestones.HEADER, message, null);
            }
            before = milestone;
        }
    }

    private static boolean isBetter(double value, double than, boolean gap, RowFrame frame) {
        return gap ? value < than : frame.isWorse(than, value);
    }
}
