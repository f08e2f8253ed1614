package org.pegel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.pegel.assessment.Assessor;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.CatalogueFiles;
import org.pegel.intake.MunichGenerations.Said;
import org.pegel.observation.Observation;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.PeriodRevision;
import org.pegel.plausibility.Examiner;
import org.pegel.table.Problems;
import org.pegel.target.Targets;
import org.pegel.target.Thresholds;

/** What the revision report says when a newer generation of the Indikatorenatlas München comes. */
class MunichRevisionReportTest {

    private static final Path RULES = Path.of("samples/muenchen");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private final MunichGenerations munich = MunichGenerations.read();

    @Test
    void itCountsTheChangedValuesOfEachIndicator() {
        Map<String, Integer> of2023 = changed(munich.generations.get(0), munich.generations.get(1));
        Map<String, Integer> of2025 = changed(munich.generations.get(1), munich.generations.get(2));

        assertThat(of2023)
                .isEqualTo(different(0, 1))
                .containsEntry("einpersonenhaushalte", 1286)
                .containsEntry("langzeitarbeitslose", 284)
                .containsEntry("nichtdeutsche", 0);
        assertThat(of2025)
                .as("values only: base values alone change no value")
                .isEqualTo(different(1, 2))
                .containsEntry("bevoelkerungsdichte", 117);
    }

    @Test
    void anOlderGenerationThatComesLaterChangesNothing() {
        assertThat(changed(munich.generations.get(1), munich.generations.get(0)).values())
                .containsOnly(0);
    }

    /** By indicator, what the report says of the files of one generation after another one. */
    private static Map<String, Integer> changed(List<Said> before, List<Said> after) {
        ObservationStore store = MunichGenerations.delivered(before);
        Catalogue catalogue = CatalogueFiles.read(RULES, new Problems());
        Assessor assessor = new Assessor(
                catalogue,
                Targets.read(RULES, catalogue, new Problems()),
                Thresholds.read(RULES, catalogue, new Problems()));
        Map<String, Integer> changed = new TreeMap<>();
        for (Map.Entry<String, List<Observation>> delivered : byIndicator(after).entrySet()) {
            String indicator = delivered.getKey();
            Examiner examiner = new Examiner(catalogue, assessor, DAY, Desk.CLOCK.getZone());
            examiner.look(indicator, delivered.getValue(), store.series(List.of(indicator), null, null));
            changed.put(
                    indicator,
                    examiner.revisions().stream()
                            .mapToInt(PeriodRevision::changed)
                            .sum());
        }
        return changed;
    }

    private static Map<String, List<Observation>> byIndicator(List<Said> files) {
        Map<String, List<Observation>> byIndicator = new TreeMap<>();
        files.forEach(file -> file.observations().forEach(said -> byIndicator
                .computeIfAbsent(said.key().indicator(), indicator -> new ArrayList<>())
                .add(said)));
        return byIndicator;
    }

    /** The same, counted from the bare files. */
    private Map<String, Integer> different(int before, int after) {
        Map<String, Integer> different = new TreeMap<>();
        Map<String, String> old = munich.plain.get(before);
        munich.plain.get(after).forEach((key, now) -> {
            String then = old.get(key);
            boolean both = then != null && !then.startsWith("–") && !now.startsWith("–");
            String indicator = key.substring(0, key.indexOf('/'));
            if (munich.expected.containsKey(key)) {
                different.merge(indicator, both && !value(then).equals(value(now)) ? 1 : 0, Integer::sum);
            }
        });
        return different;
    }

    private static String value(String numbers) {
        return numbers.substring(0, numbers.indexOf(' '));
    }
}
