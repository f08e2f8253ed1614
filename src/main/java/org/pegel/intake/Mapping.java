package org.pegel.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.PeriodKind;
import org.pegel.table.GermanNumber.DecimalMark;

/**
 * How the cells of a source are to be understood. Labels are kept {@linkplain Spelling#normal normalised}, headers as
 * they are written.
 *
 * @param sheets which sheets are read
 * @param layout where in the table what stands
 * @param constants what a role says everywhere
 * @param filters which rows count
 * @param labels per role: label to id, or to {@link #LEAVE_OUT}
 * @param leaveOutUnknown roles whose unknown labels are left out instead of rejected
 * @param redirects groups that are an indicator of their own
 * @param baseValues per indicator: where its numerator and denominator stand, unless in the columns of those roles
 * @param districts how districts are named
 * @param periodsAs the kind of period that every period is turned into; absent when they stay what they are
 * @param numbers how numbers, signs and qualities are written
 * @param protection what protects values, and whether they are kept
 * @param rejectedShare the file is refused when a greater share of its candidates is rejected, 0 to 1
 */
record Mapping(
        Patterns sheets,
        Layout layout,
        Map<Role, String> constants,
        List<Filter> filters,
        Map<Role, Map<String, String>> labels,
        Set<Role> leaveOutUnknown,
        List<Redirect> redirects,
        Map<String, BaseValues> baseValues,
        DistrictRules districts,
        @Nullable PeriodKind periodsAs,
        NumberRules numbers,
        ProtectionRules protection,
        double rejectedShare) {

    /** In the place of an id: values with this label are left out. */
    static final String LEAVE_OUT = "filtern";

    /** More than half of a file rejected: it is another file, or the mapping another one's. */
    static final double DEFAULT_REJECTED_SHARE = 0.5;

    Mapping {
        constants = Map.copyOf(constants);
        filters = List.copyOf(filters);
        labels = Map.copyOf(labels);
        leaveOutUnknown = Set.copyOf(leaveOutUnknown);
        redirects = List.copyOf(redirects);
        baseValues = Map.copyOf(baseValues);
    }

    Map<String, String> labels(Role role) {
        return labels.getOrDefault(role, Map.of());
    }

    /** Rows count whose cell below the header is one of {@code only} (if any) and none of {@code except}. */
    record Filter(String header, Patterns values) {}

    /** Values of a group of an indicator that belong to another indicator. */
    record Redirect(String indicator, String group, String toIndicator, String toGroup) {}

    /**
     * Where the parts of a ratio stand: sums of columns.
     *
     * @param denominator {@link Sum#NONE} when there is none: the value is the numerator itself, times the factor
     */
    record BaseValues(Sum numerator, Sum denominator) {}

    /**
     * How numbers are written.
     *
     * @param marks decimal mark per role; found out per column where absent
     * @param thousands whether numbers may have thousands marks at all
     * @param signs what stands in the place of a number
     * @param qualities further words for qualities
     * @param rounding to which multiples the source rounded
     * @param footnotes marks beside numbers
     */
    record NumberRules(
            Map<Role, DecimalMark> marks,
            boolean thousands,
            Signs signs,
            Map<String, StatedQuality> qualities,
            SourceRounding rounding,
            NumberMarks footnotes) {}
}
