package org.pegel.report;

import java.util.ArrayList;
import java.util.List;
import org.pegel.assessment.DistrictIndex;
import org.pegel.assessment.IndexState;
import org.pegel.assessment.disparity.SocialClass;
import org.pegel.catalogue.PeriodText;

/** A composite index for people, in the order of the catalogue: it is no ranking. */
public final class IndexText {
    private IndexText() {}

    /**
     * Its lines.
     *
     * @param explain whether to say how each class came about
     */
    public static List<String> lines(IndexState state, boolean explain) {
        List<String> lines = new ArrayList<>();
        String name = state.index().name();
        if (state.period() == null) {
            lines.add(name + ": nicht berechnet (" + state.reasonAgainst() + ")");
            return lines;
        }
        lines.add("%s, %s; Dynamik über %d Jahre, verglichen mit den Gebieten der Ebene:"
                .formatted(
                        name, PeriodText.german(state.period()), state.index().years()));
        for (DistrictIndex district : state.districts()) {
            lines.add("  " + district.district().name() + ": " + status(district) + ", " + dynamics(district));
            if (explain) {
                explain(lines, "Status", state.index().indicators(), district.status());
                explain(lines, "Dynamik", state.index().indicators(), district.dynamics());
            }
        }
        return lines;
    }

    private static String status(DistrictIndex district) {
        SocialClass.Status status = district.statusClass();
        return status == null
                ? "kein Status (" + district.status().reason() + ")"
                : switch (status) {
                            case HIGH -> "hoher";
                            case MIDDLE -> "mittlerer";
                            case LOW -> "niedriger";
                            case VERY_LOW -> "sehr niedriger";
                        }
                        + " Status";
    }

    private static String dynamics(DistrictIndex district) {
        SocialClass.Dynamics dynamics = district.dynamicsClass();
        return dynamics == null
                ? "keine Dynamik (" + district.dynamics().reason() + ")"
                : switch (dynamics) {
                            case POSITIVE -> "positive";
                            case STABLE -> "stabile";
                            case NEGATIVE -> "negative";
                        }
                        + " Dynamik";
    }

    private static void explain(List<String> lines, String what, List<String> indicators, DistrictIndex.Part part) {
        Double index = part.index();
        Double sum = part.sum();
        if (index == null || sum == null) {
            return;
        }
        List<String> z = new ArrayList<>();
        for (int k = 0; k < indicators.size(); k++) {
            z.add("z(" + indicators.get(k) + ") = " + Reckoning.plain(part.z().get(k)));
        }
        lines.add("    %s: %s; Summe %s; Index = Summe / Standardabweichung der Summen = %s"
                .formatted(what, String.join(", ", z), Reckoning.plain(sum), Reckoning.plain(index)));
    }
}
