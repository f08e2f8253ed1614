package org.pegel.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pegel.notification.SmallTown.series;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pegel.notification.Reason.Kind;
import org.pegel.rule.Severity;
import org.pegel.rule.Subject;

class RoutingTest {

    private final Routing routing = new Routing(SmallTown.DEPARTMENTS, SmallTown.CATALOGUE);

    @Test
    void theLeadOfAnIndicatorIsToldOfEverySeverity() {
        assertThat(told(series("betreuung", "07"), Severity.INFO))
                .containsExactly("bildungsreferat: LEAD_OF_INDICATOR");
    }

    @Test
    void othersInvolvedAreToldFromTheirSeverityOn() {
        assertThat(told(series("betreuung", "07"), Severity.WARNING))
                .containsExactly(
                        "bildungsreferat: LEAD_OF_INDICATOR",
                        "sozialreferat: INVOLVED_BY_MONITORING bildungsmonitoring");
    }

    @Test
    void aFieldGoesToItsLead() {
        assertThat(told(new Subject.OfField("07", "bildung"), Severity.CRITICAL))
                .containsExactly("bildungsreferat: LEAD_OF_FIELD bildung");
    }

    @Test
    void aLevelGoesWhereItsIndicatorGoes() {
        assertThat(told(new Subject.OfLevel("arbeitslose", "stadtbezirk", "insgesamt"), Severity.WARNING))
                .containsExactly("sozialreferat: INVOLVED_BY_FIELD arbeit");
    }

    @Test
    void anOverdueDeliveryGoesToTheStatisticsOfficeOnly() {
        assertThat(told(new Subject.OfDelivery("kita-statistik"), Severity.WARNING))
                .containsExactly("statistikstelle: DELIVERIES");
    }

    @Test
    void whatNobodyWantsGoesToTheCatchAll() {
        assertThat(told(series("arbeitslose", "07"), Severity.INFO))
                .containsExactly("buero-fuer-integration: CATCH_ALL");
    }

    @Test
    void eachSubjectHasOneDepartmentInCharge() {
        assertThat(inCharge(series("betreuung", "07"))).contains("bildungsreferat");
        assertThat(inCharge(new Subject.OfField("07", "bildung"))).contains("bildungsreferat");
        assertThat(inCharge(new Subject.OfDelivery("kita-statistik"))).contains("statistikstelle");
        assertThat(inCharge(series("arbeitslose", "07")))
                .as("whoever only takes part is not in charge")
                .contains("buero-fuer-integration");
        assertThat(new Routing(Departments.nobody(), SmallTown.CATALOGUE).inCharge(series("betreuung", "07")))
                .isEmpty();
    }

    private Optional<String> inCharge(Subject subject) {
        return routing.inCharge(subject).map(Department::id);
    }

    @Test
    void whatTheCatalogueDoesNotKnowGoesToTheCatchAll() {
        assertThat(told(series("abgeschafft", "99"), Severity.CRITICAL))
                .containsExactly("buero-fuer-integration: CATCH_ALL");
        assertThat(told(new Subject.OfField("07", "abgeschafft"), Severity.CRITICAL))
                .containsExactly("buero-fuer-integration: CATCH_ALL");
    }

    @Test
    void onlyTakingPartIsNoLead() {
        assertThat(Kind.values())
                .filteredOn(kind -> !kind.leads())
                .containsExactly(Kind.INVOLVED_BY_FIELD, Kind.INVOLVED_BY_MONITORING, Kind.INVOLVED_BY_RULE);
    }

    @Test
    void departmentsThatARuleNamesAreToldBesideTheLead() {
        assertThat(told(
                        series("betreuung", "07"),
                        Severity.INFO,
                        Map.of("tells", List.of("sozialreferat"), "involves", List.of("statistikstelle"))))
                .containsExactlyInAnyOrder(
                        "bildungsreferat: LEAD_OF_INDICATOR",
                        "sozialreferat: NAMED_BY_RULE",
                        "statistikstelle: INVOLVED_BY_RULE");
    }

    @Test
    void aLeadThatARuleNamesTooIsToldOnceAsLead() {
        assertThat(told(series("betreuung", "07"), Severity.INFO, Map.of("involves", List.of("bildungsreferat"))))
                .containsExactly("bildungsreferat: LEAD_OF_INDICATOR");
    }

    @Test
    void whatARuleNamesKeepsItFromTheCatchAll() {
        assertThat(told(series("arbeitslose", "07"), Severity.INFO, Map.of("tells", List.of("sozialreferat"))))
                .containsExactly("sozialreferat: NAMED_BY_RULE");
    }

    private List<String> told(Subject subject, Severity severity) {
        return told(subject, severity, Map.of());
    }

    private List<String> told(Subject subject, Severity severity, Map<String, Object> evidence) {
        return routing.recipients(subject, severity, NamedByRule.in(evidence)).stream()
                .map(recipient -> recipient.department().id() + ": "
                        + recipient.reason().kind()
                        + (recipient.reason().of() == null
                                ? ""
                                : " " + recipient.reason().of()))
                .toList();
    }
}
