package org.pegel.assessment;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.disparity.SocialClass;
import org.pegel.assessment.disparity.SocialIndex;
import org.pegel.catalogue.District;

/**
 * Where a district stands in a composite index, and where it goes.
 *
 * @param status from its values
 * @param dynamics from their changes
 */
public record DistrictIndex(District district, Part status, Part dynamics) {

    /**
     * One of the two indices. Without reason all of it is there, with one nothing.
     *
     * @param z the standardised value of each indicator, in the order of the index; positive is worse
     * @param sum of the z
     * @param index the sum ÷ its standard deviation over the districts; higher is more disadvantage
     * @param reason why there is none, German; absent when there is one
     */
    public record Part(List<Double> z, @Nullable Double sum, @Nullable Double index, @Nullable String reason) {

        static Part of(SocialIndex scale, double[] values, @Nullable String missing, @Nullable String tooFew) {
            SocialIndex.Area area = missing != null || tooFew != null ? null : scale.of(values);
            Double index = area == null ? null : area.index();
            if (area == null || index == null) {
                return absent(missing != null ? missing : tooFew != null ? tooFew : "alle Gebiete sind gleich");
            }
            return Double.isFinite(index)
                    ? new Part(area.z(), area.sum(), index, null)
                    : absent("Werte der Ebene sind zu groß für eine Rechnung");
        }

        private static Part absent(String reason) {
            return new Part(List.of(), null, null, reason);
        }
    }

    /** The class of the status; absent without an index. */
    public SocialClass.@Nullable Status statusClass() {
        Double index = status.index();
        return index == null ? null : SocialClass.Status.of(index);
    }

    /** The class of the dynamics; absent without an index. */
    public SocialClass.@Nullable Dynamics dynamicsClass() {
        Double index = dynamics.index();
        return index == null ? null : SocialClass.Dynamics.of(index);
    }

    /** One of the twelve groups of both classes, such as "very-low-negative"; absent without one of them. */
    public @Nullable String group() {
        SocialClass.Status stands = statusClass();
        SocialClass.Dynamics goes = dynamicsClass();
        return stands == null || goes == null ? null : id(stands) + "-" + id(goes);
    }

    /** The id of a class in JSON. */
    public static String id(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
