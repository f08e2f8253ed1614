package org.pegel.evaluation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.alert.Cohort;
import org.pegel.alert.Reconciliation;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Indicator;
import org.pegel.rule.Subject;

/**
 * Why alerts are resolved whose findings are gone: a withdrawal where it touched what the finding rests on, a version of
 * the rules that no run over everything has judged with before, else the values.
 *
 * @param catalogue what is watched now
 * @param withdrawn deliveries taken back since the last run
 * @param newVersion what the version in force is called; absent when everything was judged with it before
 * @param whole whether everything is judged, not only what had changed
 */
record WhyGone(Catalogue catalogue, List<WithdrawnDelivery> withdrawn, @Nullable String newVersion, boolean whole) {

    /** German, a whole sentence. */
    String of(Subject subject, Judgement judgement) {
        if (!isWatched(catalogue, subject)) {
            return "Die geltende Fassung der Regeln beobachtet das nicht mehr"
                    + (newVersion == null ? "." : " (" + newVersion + ").");
        }
        Set<Cohort> concerned = judgement.concerned(catalogue, subject);
        return withdrawn.stream()
                .filter(delivery -> EvaluationScope.of(catalogue, delivery.touched()).cohorts().stream()
                        .anyMatch(concerned::contains))
                .findFirst()
                .map(WithdrawnDelivery::whyGone)
                .orElseGet(this::ofRulesOrValues);
    }

    private String ofRulesOrValues() {
        if (newVersion == null) {
            return Reconciliation.FINDING_GONE;
        }
        return "Der Befund besteht nach %sder neuen Fassung der Regeln nicht mehr (%s)."
                .formatted(whole ? "" : "den neuen Werten und ", newVersion);
    }

    /** Whether rules can say anything about it: an alert on something else would stay for ever. */
    static boolean isWatched(Catalogue catalogue, Subject subject) {
        if (subject instanceof Subject.OfSeries series) {
            District district = catalogue.districts().get(series.district());
            return district != null && isWatched(catalogue, series.indicator(), district.level(), series.group());
        }
        if (subject instanceof Subject.OfLevel level) {
            return isWatched(catalogue, level.indicator(), level.level(), level.group());
        }
        if (subject instanceof Subject.OfField field) {
            return catalogue.districts().containsKey(field.district())
                    && catalogue.indicators().values().stream()
                            .anyMatch(indicator -> indicator.field().equals(field.field()));
        }
        return !(subject instanceof Subject.OfDelivery delivery)
                || catalogue.indicators().values().stream()
                        .anyMatch(indicator -> indicator.source().equals(delivery.source()));
    }

    private static boolean isWatched(Catalogue catalogue, String id, String level, String group) {
        Indicator indicator = catalogue.indicators().get(id);
        return indicator != null
                && !indicator.isContext()
                && indicator.rhythm(level) != null
                && catalogue.groups().containsKey(group);
    }
}
