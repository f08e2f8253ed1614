package org.pegel.release;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Group;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.SpatialLevel;
import org.pegel.catalogue.ValueText;
import org.pegel.rule.RuleSet;
import org.pegel.target.GapReference;
import org.pegel.target.Scope;
import org.pegel.target.Target;
import org.pegel.target.TargetType;
import org.pegel.target.Threshold;

/** What is different between the targets and the thresholds of two versions. */
final class TableChanges {
    private final Catalogue catalogue;

    /** @param catalogue of the later version; the names that it does not know are told by their ids */
    TableChanges(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<String> ofTargets(RuleSet old, RuleSet fresh) {
        return new RowChanges<Target>(this::about, Target::validFrom, Target::validTo, targetAttributes())
                .between(old.targets().all(), fresh.targets().all());
    }

    List<String> ofThresholds(RuleSet old, RuleSet fresh) {
        return new RowChanges<Threshold>(
                        row -> "Schwelle " + place(row.scope()) + gap(row.gapTo()),
                        Threshold::validFrom,
                        Threshold::validTo,
                        thresholdAttributes())
                .between(old.thresholds().all(), fresh.thresholds().all());
    }

    private String about(Target target) {
        String what = target.type() == TargetType.REACH
                ? "Zielwert "
                : "Ziel „" + target.type().word() + "“ ";
        return what + place(target.scope());
    }

    /** {@code Kita-Quote, Stadtbezirk 7}. */
    private String place(Scope scope) {
        Indicator indicator = catalogue.indicators().get(scope.indicator());
        String text = indicator == null ? scope.indicator() : indicator.name();
        District district =
                scope.district() == null ? null : catalogue.districts().get(scope.district());
        SpatialLevel level = scope.level() == null ? null : catalogue.levels().get(scope.level());
        if (scope.district() != null) {
            text += ", " + (district == null ? scope.district() : district.name());
        } else if (scope.level() != null) {
            text += ", " + (level == null ? scope.level() : level.plural());
        }
        Group group = scope.group() == null ? null : catalogue.groups().get(scope.group());
        return scope.group() == null || scope.group().equals(Group.ALL)
                ? text
                : text + ", " + (group == null ? scope.group() : group.name());
    }

    private String gap(@Nullable GapReference to) {
        if (to == null) {
            return "";
        }
        Group group = to.group() == null ? null : catalogue.groups().get(to.group());
        String other = to.isCity() ? "Gesamtstadt" : group == null ? to.group() : group.name();
        return ", Abstand zu „" + other + "“";
    }

    private List<Attribute<Target>> targetAttributes() {
        return List.of(
                value("", Target::value),
                Attribute.of("Zieljahr", Target::year),
                value("Ausgangswert", target -> target.aim().baseline()),
                Attribute.of("Ausgangsjahr", target -> target.aim().baselineYear()),
                value("Untergrenze", target -> target.aim().lower()),
                value("Obergrenze", target -> target.aim().upper()),
                Attribute.of("Vergleichsgruppe", target -> target.aim().comparedGroup()),
                Attribute.of("Verfahren", target -> target.method().id()),
                Attribute.of("Zwischenziele", this::milestones),
                Attribute.of("Gremium", Target::committee),
                Attribute.of(
                        "Beschluss vom", target -> target.decidedOn() == null ? null : Wording.day(target.decidedOn())),
                Attribute.of("Vorlage", Target::paper),
                Attribute.of("Federführung", Target::lead),
                Attribute.of("Begründung", Target::reason));
    }

    private List<Attribute<Threshold>> thresholdAttributes() {
        return List.of(
                Attribute.of("Prüfschwelle", row -> limit(row, row.review())),
                Attribute.of("Handlungsschwelle", row -> limit(row, row.action())),
                Attribute.of("Entwarnung bei", row -> limit(row, row.recovery())),
                Attribute.of(
                        "Bestätigung",
                        row -> row.confirmation() + (row.confirmation() == 1 ? " Zeitraum" : " Zeiträume")),
                Attribute.of("Mindestfallzahl", row -> row.minimumCases() == 0 ? null : row.minimumCases()),
                Attribute.of("Vorgesehene Reaktion", Threshold::reaction),
                Attribute.of("Festgelegt von", Threshold::setBy),
                Attribute.of("Begründung", Threshold::reason));
    }

    private Attribute<Target> value(String name, Function<Target, @Nullable Double> value) {
        return Attribute.of(
                name,
                target -> target.type() == TargetType.MAXIMUM_GROWTH
                        ? growth(value.apply(target))
                        : number(target.scope(), value.apply(target)));
    }

    private static @Nullable String growth(@Nullable Double perYear) {
        return perYear == null ? null : Wording.number(perYear) + " % im Jahr";
    }

    private String milestones(Target target) {
        return target.aim().milestones().stream()
                .map(milestone -> milestone.year() + ": " + number(target.scope(), milestone.value()))
                .collect(Collectors.joining("; "));
    }

    /** A gap between shares is told in percentage points. */
    private @Nullable String limit(Threshold threshold, @Nullable Double limit) {
        String text = number(threshold.scope(), limit);
        return text == null || threshold.gapTo() == null ? text : text.replace("%", "Prozentpunkte");
    }

    /** With its unit, and as many decimals as were written. */
    private @Nullable String number(Scope scope, @Nullable Double value) {
        if (value == null) {
            return null;
        }
        Indicator indicator = catalogue.indicators().get(scope.indicator());
        return indicator == null ? Wording.number(value) : ValueText.withUnit(Wording.number(value), indicator);
    }
}
