package org.pegel.musterstadt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pegel.Pegel;
import org.pegel.alert.AlertChange;
import org.pegel.alert.AlertEvent;
import org.pegel.alert.AlertEvent.Kind;
import org.pegel.evaluation.EvaluationCompleted;
import org.pegel.evaluation.StartCompleted;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.SeriesKey;
import org.pegel.rule.Severity;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** What is planted in the sample is found when Pegel starts with it, and nothing else opens. */
class PhenomenaTest {

    private static final int INVENTORY = 0;
    private static final int LAST_STEP = 1;

    private static final Planted PLANTED = Planted.read(Path.of("samples/musterstadt/phaenomene.yaml"));
    private static final List<EvaluationCompleted> RUNS = new CopyOnWriteArrayList<>();

    private static ConfigurableApplicationContext pegel;

    @BeforeAll
    static void startPegelWithTheSample(@TempDir Path folder) throws Exception {
        CompletableFuture<StartCompleted> started = new CompletableFuture<>();
        pegel = new SpringApplicationBuilder(Pegel.class)
                .listeners((ApplicationListener<PayloadApplicationEvent<?>>) event -> {
                    if (event.getPayload() instanceof EvaluationCompleted run) {
                        RUNS.add(run);
                    } else if (event.getPayload() instanceof StartCompleted start) {
                        started.complete(start);
                    }
                })
                .run(
                        "--server.port=0",
                        "--pegel.data=" + folder.resolve("data"),
                        "--pegel.inbox=" + folder.resolve("eingang"),
                        "--pegel.outbox=" + folder.resolve("postausgang"));
        started.get(2, TimeUnit.MINUTES);
    }

    @AfterAll
    static void stop() {
        pegel.close();
        RUNS.clear();
    }

    static List<Planted.Phenomenon> phenomena() {
        return PLANTED.phenomena();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("phenomena")
    void whatIsPlantedOpens(Planted.Phenomenon phenomenon) {
        assertThat(opened()).as(phenomenon.description()).containsAll(phenomenon.expected());
    }

    @Test
    void nothingElseOpens() {
        assertThat(opened()).containsExactlyInAnyOrderElementsOf(expected());
    }

    @Test
    void onlyWhatIsPlantedIsCritical() {
        List<String> critical = steps(LAST_STEP)
                .filter(step -> step.event().severity() == Severity.CRITICAL)
                .map(PhenomenaTest::described)
                .toList();
        assertThat(critical)
                .hasSize(1)
                .containsExactlyElementsOf(expected().stream()
                        .filter(finding -> finding.contains(" critical "))
                        .toList());
    }

    @Test
    void theInventoryOpensNothing() {
        assertThat(steps(INVENTORY).map(AlertChange::event).map(AlertEvent::kind))
                .isNotEmpty()
                .containsOnly(Kind.RECORDED);
    }

    @Test
    void judgingOnceMoreAtTheEndOfTheStartChangesNothing() {
        assertThat(RUNS).hasSizeGreaterThan(2);
        assertThat(steps(RUNS.size() - 1)).isEmpty();
    }

    @Test
    void theRevisedValueKeepsWhatWasDeliveredFirst() {
        SeriesKey key = new SeriesKey("unversorgte-bewerbende", "gesamt", "insgesamt");
        assertThat(pegel.getBean(ObservationStore.class).revisions(key).stream()
                        .map(org.pegel.observation.Revision::observation)
                        .filter(observation -> observation.period().toString().equals("2024"))
                        .map(observation -> String.format(Locale.ROOT, "%.1f", observation.value())))
                .containsExactly("6.6", "6.0");
    }

    private static List<String> expected() {
        return PLANTED.phenomena().stream()
                .flatMap(phenomenon -> phenomenon.expected().stream())
                .toList();
    }

    private static List<String> opened() {
        return steps(LAST_STEP)
                .filter(step ->
                        step.event().kind() == Kind.OPENED || step.event().kind() == Kind.REOPENED)
                .map(PhenomenaTest::described)
                .toList();
    }

    private static Stream<AlertChange> steps(int run) {
        return RUNS.get(run).changes().stream();
    }

    private static String described(AlertChange step) {
        return String.join(
                " ",
                step.alert().key().ruleId(),
                step.event().severity().name().toLowerCase(Locale.ROOT),
                step.alert().key().subject().key());
    }
}
