package org.pegel.rule.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.TargetTracking;
import org.pegel.target.Target;
import org.pegel.target.TargetAim;
import org.pegel.target.TargetMethod;
import org.pegel.target.TargetType;

/** Says in German how a value stands to a target that it misses. Names the method, but no weather symbol. */
final class TargetWording {

    private final Assessment series;
    private final TargetTracking tracking;
    private final Target target;
    private final TargetAim aim;

    TargetWording(Assessment series) {
        this.series = series;
        this.tracking = series.targetTracking();
        this.target = Objects.requireNonNull(series.target());
        this.aim = target.aim();
    }

    /** What follows the value and its period, the decision and the method included. */
    String judgement() {
        return standing() + source();
    }

    private String standing() {
        return switch (aim.type()) {
            case IMPROVE -> "; angestrebt ist eine Verbesserung" + pace();
            case HOLD -> missed() + ", der durchgehend gelten soll";
            case REACH -> reach();
            case CLOSE_GAP_TO_CITY, CLOSE_GAP_TO_GROUP -> gap();
            case CORRIDOR -> corridor();
            case MAXIMUM_GROWTH -> growth();
        };
    }

    private String reach() {
        Integer year = aim.year();
        if (isOver(year)) {
            return missed() + " für " + year;
        }
        String wanted = "Zielwert " + Wording.number(series, number(aim.value())) + " bis " + year;
        return aim.method() == TargetMethod.PATH
                ? "; der Zielpfad sieht " + Wording.number(series, expected()) + " vor, " + wanted
                : "; " + wanted + pace() + expectation(year);
    }

    private boolean isOver(@Nullable Integer year) {
        return year != null && year <= series.period().lastYear();
    }

    private String missed() {
        return " liegt " + Wording.worseSide(series) + " dem Zielwert von "
                + Wording.number(series, number(aim.value()));
    }

    private String gap() {
        String name = Objects.requireNonNull(tracking.comparedTo());
        String to = aim.type() == TargetType.CLOSE_GAP_TO_CITY ? "zur " + name : "zur Gruppe „" + name + "“";
        String path = aim.method() == TargetMethod.PATH
                ? ", nach dem Zielpfad wären es " + Wording.distance(series, expected())
                : "";
        return "; der Abstand " + to + " beträgt " + Wording.distance(series, number(tracking.gap())) + path
                + wantedGap() + (path.isEmpty() ? pace() : "") + gapExpectation();
    }

    private String wantedGap() {
        Integer year = aim.year();
        String when = year == null ? "durchgehend" : "bis " + year;
        double left = number(aim.value());
        return left == 0
                ? ", angestrebt ist " + when + " kein Abstand"
                : ", angestrebt sind " + when + " höchstens " + Wording.distance(series, left);
    }

    private String gapExpectation() {
        OptionalDouble projection = tracking.projection();
        return projection.isEmpty() || aim.year() == null
                ? ""
                : ", fortgeschrieben " + Wording.distance(series, projection.getAsDouble()) + " im Jahr " + aim.year();
    }

    private String corridor() {
        Integer year = aim.year();
        String limits =
                Wording.number(series, number(aim.lower())) + " bis " + Wording.number(series, number(aim.upper()));
        String when = year == null
                ? ", der durchgehend gelten soll"
                : isOver(year) ? " für " + year : ", der bis " + year + " erreicht sein soll";
        return " liegt außerhalb des Zielkorridors von " + limits + when;
    }

    private String growth() {
        return " liegt über dem zulässigen Wert von " + Wording.number(series, expected())
                + "; angestrebt ist ein Wachstum von höchstens "
                + BigDecimal.valueOf(number(aim.value()))
                        .stripTrailingZeros()
                        .toPlainString()
                        .replace('.', ',')
                + "\u00A0% je Jahr seit " + aim.baselineYear();
    }

    private String pace() {
        OptionalDouble pace = tracking.actualPace();
        String needed = tracking.requiredPace().isPresent() && aim.method() == TargetMethod.EUROSTAT
                ? ", nötig wären " + Wording.change(series, number(tracking.requiredPace())) + " je Jahr"
                : "";
        return pace.isEmpty()
                ? ""
                : ", im Mittel der letzten Zeiträume " + Wording.change(series, pace.getAsDouble()) + " je Jahr"
                        + needed;
    }

    private String expectation(@Nullable Integer year) {
        OptionalDouble projection = tracking.projection();
        return projection.isEmpty()
                ? ""
                : ", fortgeschrieben " + Wording.number(series, projection.getAsDouble()) + " im Jahr " + year;
    }

    /** {@code (Vorlage 24/01234, Verfahren Eurostat)}. */
    private String source() {
        List<String> parts = new ArrayList<>();
        if (target.paper() != null) {
            parts.add("Vorlage " + target.paper());
        }
        parts.add("Verfahren "
                + switch (aim.method()) {
                    case DESTATIS -> "Destatis";
                    case EUROSTAT -> "Eurostat";
                    case PATH -> "Zielpfad";
                });
        return " (" + String.join(", ", parts) + ")";
    }

    private double expected() {
        return number(tracking.expected());
    }

    private static double number(OptionalDouble number) {
        return number.orElseThrow();
    }

    private static double number(@Nullable Double number) {
        return Objects.requireNonNull(number);
    }
}
