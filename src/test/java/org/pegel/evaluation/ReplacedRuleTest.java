package org.pegel.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pegel.alert.Alert;
import org.pegel.alert.AlertEvent;
import org.pegel.alert.AlertEvent.Kind;
import org.pegel.alert.AlertStore;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.CatalogueFiles;
import org.pegel.intake.Sources;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.OneValue;
import org.pegel.rule.RuleBook;
import org.pegel.rule.RuleSet;
import org.pegel.rule.SeverityTable;
import org.pegel.rule.sentence.PolicyRules;
import org.pegel.store.TestDatabases;
import org.pegel.table.Place;
import org.pegel.table.Problems;
import org.pegel.target.Targets;
import org.pegel.target.Thresholds;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A version of the rules renames a rule, and says so with {@code Ersetzt}: real rules, real runs, a real database. */
class ReplacedRuleTest {
    private static final Path TOWN = Path.of("src/test/resources/org/pegel/cli/kleinstadt");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T10:00:00Z"), ZoneOffset.UTC);
    private static final String RULE =
            """
            Regel "Arbeitslosigkeit im Stadtbezirk"
              Kennung: %s
              Grundlage: Sozialausschuss, 12.03.2026
            %s  Gilt für Indikator "arbeitslosenquote", Ebene "Stadtbezirk"
              Wenn der Wert über %s %% liegt
              Dann %s mit "{Gebiet}: {Wert} ({Zeitraum})."
            """;

    private final Catalogue catalogue = CatalogueFiles.read(TOWN, new Problems());
    private final DataSource database = TestDatabases.h2();
    private final ObservationStore observations = TestDatabases.observations(database, CLOCK);
    private final AlertStore alerts = TestDatabases.alerts(database);
    private RuleSet inForce = version("v1", RULE.formatted("quote-alt", "", "9", "Hinweis"));

    @BeforeEach
    void anAlertIsOpen() {
        deliver(2024, 5.0);
        evaluate();
        deliver(2025, 9.8);
        assertThat(evaluate()).containsExactly(Kind.OPENED);
    }

    @Test
    void itsAlertGoesOnUnderTheNewKennung() {
        Alert before = open();
        inForce = version("v2", replacing("9", "Hinweis"));

        assertThat(evaluate()).containsExactly(Kind.UPDATED);

        assertThat(open()).satisfies(alert -> {
            assertThat(alert.id()).isEqualTo(before.id());
            assertThat(alert.key().ruleId()).isEqualTo("quote-neu");
            assertThat(alert.since()).isEqualTo(before.since());
            assertThat(alert.ruleSet()).isEqualTo("v2");
        });
        assertThat(alerts.events(before.id())).extracting(AlertEvent::kind).containsExactly(Kind.OPENED, Kind.UPDATED);
        assertThat(alerts.events(before.id()))
                .extracting(AlertEvent::reason)
                .containsExactly(null, "Weitergeführt unter der Kennung „quote-neu“, zuvor „quote-alt“.");
        assertThat(evaluate()).as("the next run").isEmpty();
    }

    @Test
    void aHigherSeverityIsAnEscalation() {
        inForce = version("v2", replacing("9", "Prüfbedarf"));

        assertThat(evaluate()).containsExactly(Kind.ESCALATED);
    }

    @Test
    void itIsResolvedWhenTheNewRuleFindsNothing() {
        String id = open().id();
        inForce = version("v2", replacing("12", "Hinweis"));

        assertThat(evaluate()).containsExactly(Kind.RESOLVED);
        assertThat(alerts.events(id).get(1).reason()).contains("nach der neuen Fassung der Regeln nicht mehr");
    }

    @Test
    void withoutErsetztTheOldIsResolvedAndANewOneOpens() {
        inForce = version("v2", RULE.formatted("quote-neu", "", "9", "Hinweis"));

        assertThat(evaluate()).containsExactlyInAnyOrder(Kind.RESOLVED, Kind.OPENED);
    }

    @Test
    void aVersionThatIsPutBackTakesItsKennungBack() {
        RuleSet first = inForce;
        String id = open().id();
        inForce = version("v2", replacing("9", "Hinweis"));
        evaluate();
        inForce = first;
        evaluate();
        inForce = version("v2", replacing("9", "Hinweis"));

        assertThat(evaluate()).containsExactly(Kind.RESOLVED, Kind.UPDATED);
        assertThat(open().id()).isEqualTo(id);
    }

    private static String replacing(String limit, String severity) {
        return RULE.formatted("quote-neu", "  Ersetzt: quote-alt\n", limit, severity);
    }

    private Alert open() {
        return alerts.unresolved().stream()
                .filter(alert -> alert.key().ruleId().startsWith("quote-"))
                .reduce((one, other) -> {
                    throw new AssertionError("Two alerts: " + one + ", " + other);
                })
                .orElseThrow();
    }

    /** What happened to alerts of policy rules. */
    private List<Kind> evaluate() {
        EvaluationSettings settings = new EvaluationSettings(LocalDate.of(2026, 6, 30), Path.of("eingang"), null, null);
        return new Evaluations(
                        new Town(),
                        observations,
                        alerts,
                        TestDatabases.evaluations(database),
                        new EvaluationDay(settings, Sample.NONE, CLOCK),
                        new TransactionTemplate(new JdbcTransactionManager(database)),
                        event -> {},
                        CLOCK)
                .evaluateAll().changes().stream()
                        .filter(change -> change.alert().key().ruleId().startsWith("quote-"))
                        .map(change -> change.event().kind())
                        .toList();
    }

    private RuleSet version(String version, String text) {
        Problems problems = new Problems();
        RuleBook book = RuleBook.of(PolicyRules.parse(Place.of("quote.regel"), text, catalogue, Map.of(), problems));
        assertThat(problems.all()).isEmpty();
        return new RuleSet(version, catalogue, Targets.none(), Thresholds.none()).with(SeverityTable.STANDARD, book);
    }

    private void deliver(int year, double value) {
        OneValue.deliver(observations, CLOCK.instant(), "arbeitslosenquote", "nord", year, value);
    }

    private final class Town implements ActiveRuleSet {
        @Override
        public RuleSet current() {
            return inForce;
        }

        @Override
        public Sources sources() {
            throw new UnsupportedOperationException("no files here");
        }
    }
}
