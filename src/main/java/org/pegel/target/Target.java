package org.pegel.target;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pegel.table.Place;

/**
 * A row of {@code ziele.csv}: what the city wants of the series in its scope, decided by whom. Values are in the unit of
 * the indicator.
 *
 * @param scope the series it holds for
 * @param type what is asked
 * @param baselineYear Ausgangsjahr; absent when not said
 * @param baseline Ausgangswert; absent when not said
 * @param value Zielwert; present for {@code REACH} and {@code HOLD}, absent for {@code IMPROVE}
 * @param year Zieljahr; present for {@code REACH}, absent for the others
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
        TargetType type,
        @Nullable Integer baselineYear,
        @Nullable Double baseline,
        @Nullable Double value,
        @Nullable Integer year,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String committee,
        @Nullable LocalDate decidedOn,
        @Nullable String paper,
        @Nullable String lead,
        @Nullable String reason,
        Place place)
        implements DatedRow {}
