package org.pegel.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.disparity.Dissimilarity;
import org.pegel.assessment.disparity.Inequality;

/**
 * How unequally a value is spread over the districts of a level, and the group over these districts. Values that are
 * protected, missing or not reliable enough stay out.
 *
 * @param districts number of districts
 * @param weighted whether districts count by their base; else alike, because the source gives none
 * @param mean the mean over them, in the unit of the indicator
 * @param gini from 0, all alike, to 1
 * @param giniOfFew the same times n/(n − 1): it can reach 1 with few districts, so that levels of different size compare
 * @param theilT 0 when all are alike; reacts to high values
 * @param theilL 0 when all are alike, reacts to low values; absent when a district has 0
 * @param variation standard deviation ÷ mean
 * @param dissimilarity the part of the group that would have to move for it to live like the group it is compared with, from
 *     0 to 1, by the base; absent without such a group, and when the source gives no base
 */
public record Spread(
        int districts,
        boolean weighted,
        double mean,
        double gini,
        double giniOfFew,
        double theilT,
        OptionalDouble theilL,
        double variation,
        OptionalDouble dissimilarity) {

    private static final int FEWEST_DISTRICTS = 2;

    /** Absent with fewer than two districts, with negative values, or when all are 0. */
    static @Nullable Spread of(List<Assessment> members) {
        List<Assessment> districts = members.stream()
                .filter(member -> !member.isCity() && member.reliability().isComparable())
                .toList();
        double[] values = districts.stream().mapToDouble(Assessment::value).toArray();
        if (values.length < FEWEST_DISTRICTS || !Inequality.isNonNegative(values)) {
            return null;
        }
        double[] bases = bases(districts);
        boolean weighted = bases.length == values.length;
        Inequality inequality = weighted ? Inequality.of(values, bases) : Inequality.of(values);
        if (!inequality.hasValue()) {
            return null;
        }
        return new Spread(
                values.length,
                weighted,
                inequality.mean(),
                inequality.gini(),
                Objects.requireNonNull(inequality.giniOfFew()),
                inequality.theilT(),
                optional(inequality.theilL()),
                inequality.variation(),
                optional(dissimilarity(districts, bases)));
    }

    /** Those of all districts; none when one has none. */
    private static double[] bases(List<Assessment> districts) {
        boolean given = districts.stream()
                .allMatch(member ->
                        member.denominator().isPresent() && member.denominator().getAsDouble() > 0);
        return given
                ? districts.stream()
                        .mapToDouble(member -> member.denominator().orElseThrow())
                        .toArray()
                : new double[0];
    }

    private static @Nullable Double dissimilarity(List<Assessment> districts, double[] bases) {
        List<Assessment> others = new ArrayList<>();
        for (Assessment district : districts) {
            GroupGap gap = district.gap();
            if (gap != null) {
                others.add(gap.other());
            }
        }
        double[] othersBases = bases(others);
        return IntStream.of(bases.length, othersBases.length).allMatch(n -> n == districts.size())
                ? Dissimilarity.of(bases, othersBases)
                : null;
    }

    private static OptionalDouble optional(@Nullable Double number) {
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
    }
}
