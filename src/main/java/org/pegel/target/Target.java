package org.pegel.target;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pegel.table.Place;

/**
 * A row of {@code ziele.csv}: what the city wants of the series in its scope, decided by whom.
 *
 * @param scope the series it holds for
 * @param aim what is asked
 * @param validFrom first day it is in force; {@link LocalDate#MIN} when it always was
 * @param validTo last day it is in force; absent when it still is
 * @param committee who decided it; absent when not said
 * @param decidedOn day of the decision; absent when not said
 * @param paper Vorlagen-Nr.; absent when not said
 * @param lead Federführung as the row names it; absent when the indicator's own holds
 * @param reason why; absent when not said
 * @param place the row
 */
public record Target(
        Scope scope,
        TargetAim aim,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String committee,
        @Nullable LocalDate decidedOn,
        @Nullable String paper,
        @Nullable String lead,
        @Nullable String reason,
        Place place)
        implements DatedRow {

    public TargetType type() {
        return aim.type();
    }

    public TargetMethod method() {
        return aim.method();
    }

    /** Zielwert; see {@link TargetAim#value()}. */
    public @Nullable Double value() {
        return aim.value();
    }

    /** The value that the indicator should have; absent where a gap, a rate, a corridor or a direction is asked for. */
    public @Nullable Double valueAskedFor() {
        return type() == TargetType.REACH || type() == TargetType.HOLD ? aim.value() : null;
    }

    /** Zieljahr; see {@link TargetAim#year()}. */
    public @Nullable Integer year() {
        return aim.year();
    }

    /** The same without beginning and end. */
    Target always() {
        return new Target(scope, aim, LocalDate.MIN, null, committee, decidedOn, paper, lead, reason, place);
    }

    /** Whether both ask the same, if maybe for different years: then one of them holds at a time. */
    boolean asksTheSameAs(Target other) {
        return type() == other.type() && Objects.equals(aim.comparedGroup(), other.aim.comparedGroup());
    }

    /** Whether nobody can say which of the two holds: they ask the same, and not for different years. */
    boolean contradicts(Target other) {
        Integer year = year();
        Integer otherYear = other.year();
        return asksTheSameAs(other) && (year == null || otherYear == null || year.equals(otherYear));
    }
}
