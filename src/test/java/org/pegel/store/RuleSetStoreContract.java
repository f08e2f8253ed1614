package org.pegel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pegel.release.RuleFiles;
import org.pegel.release.RuleSetStore;
import org.pegel.release.RuleSetVersion;
import org.pegel.release.RuleSetVersion.State;
import org.pegel.release.RuleSetVersion.Step;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the store of versions promises, on each database. */
abstract class RuleSetStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00.123456Z");

    private RuleSetStore store;

    abstract DataSource database();

    @BeforeEach
    void open() {
        store = new JdbcRuleSetStore(new JdbcTemplate(database()));
    }

    @Test
    void aVersionIsReadAsItWasWritten() {
        RuleSetVersion added = store.add(version(State.DRAFT, "Zielwert Kita-Quote: 35 % → 38 %"), files("ü;ß\n"));
        assertThat(added.number()).isEqualTo(1);
        assertThat(store.find(1)).contains(added);
        assertThat(store.find(2)).isEmpty();
    }

    @Test
    void numbersCountUpAndTheNewestComesFirst() {
        store.add(version(State.REPLACED), files("a"));
        store.add(version(State.ACTIVE), files("b"));
        assertThat(store.all()).extracting(RuleSetVersion::number).containsExactly(2L, 1L);
        assertThat(store.all())
                .containsExactly(store.find(2).orElseThrow(), store.find(1).orElseThrow());
    }

    @Test
    void whatItContainsIsGivenBackByteForByte() {
        byte[] many = new byte[3_000_000];
        new Random(7).nextBytes(many);
        RuleFiles files = files("rules/gebiete.geojson", many);
        store.add(version(State.DRAFT), files);
        assertThat(store.files(1).version()).isEqualTo(files.version());
        assertThat(store.files(1).zip()).isEqualTo(files.zip());
    }

    @Test
    void stepsAndWhatIsDecidedAreKept() {
        RuleSetVersion added = store.add(version(State.DRAFT), files("a"));
        RuleSetVersion later = new RuleSetVersion(
                added.number(),
                added.version(),
                State.APPROVED,
                added.authors(),
                added.createdAt(),
                added.reason(),
                added.base(),
                added.difference(),
                added.problems(),
                added.good(),
                "3 Meldungen mehr",
                LocalDate.of(2027, 1, 1),
                List.of(
                        added.steps().get(0),
                        new Step(State.SUBMITTED, NOW.plusSeconds(1), "Anna", null),
                        new Step(State.APPROVED, NOW.plusSeconds(2), "Bert", "gut so")));
        store.save(later);
        assertThat(store.find(1)).contains(later);
    }

    @Test
    void oneVersionIsInForce() {
        assertThat(store.active()).isEmpty();
        store.add(version(State.ACTIVE), files("a"));
        store.activate(1);
        assertThat(store.active()).contains(1L);
    }

    private static RuleSetVersion version(State state, String... difference) {
        return new RuleSetVersion(
                0,
                "7421fb2dd94f",
                state,
                List.of("Anna Beispiel", "Bert Muster"),
                NOW,
                "Beschluss vom 12.03.2026",
                null,
                List.of(difference),
                List.of("schwellen.csv, Zeile 2: Hinweis"),
                true,
                null,
                null,
                List.of(new Step(state, NOW, "Bert Muster", null)));
    }

    private static RuleFiles files(String content) {
        return files("rules/schwellen.csv", content.getBytes(StandardCharsets.UTF_8));
    }

    private static RuleFiles files(String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return RuleFiles.unzip(bytes.toByteArray());
    }
}
