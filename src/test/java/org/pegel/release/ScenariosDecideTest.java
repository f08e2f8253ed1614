package org.pegel.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.release.ReleaseConfiguration.Folders;
import org.pegel.release.ReleaseSettings.Mode;
import org.pegel.release.RuleSetVersion.State;
import org.pegel.rule.RuleSet;
import org.pegel.store.TestDatabases;
import org.pegel.table.InvalidFilesException;

/** No version comes in force that does not say what the scenarios demand. */
class ScenariosDecideTest {
    private static final String FILE = "rules/szenarien/arbeit.yaml";
    private static final String DEMAND =
            """
            - name: Erst über 7 % ist es ein Prüfbedarf.
              regel: kern-schwelle
              reihen:
                - {indikator: arbeitslosenquote, gebiet: nord, ab: 2025, werte: [7.0]}
                - {indikator: arbeitslosenquote, gebiet: sued, ab: 2025, werte: [7.1]}
              befunde:
                - {gebiet: sued, schwere: Prüfbedarf}
            """;
    private static final String COMPLAINT =
            "arbeit.yaml, Zeile 1, Spalte 3: das Szenario „Erst über 7 % ist es ein Prüfbedarf.“ kommt anders heraus:"
                    + " erwartet nichts, gefunden kern-schwelle Prüfbedarf („";

    @TempDir
    private Path folder;

    private RulesTown town;

    @BeforeEach
    void aTownWithAScenario() throws IOException {
        town = new RulesTown(folder, Mode.FOLDER, TestDatabases.h2());
        Files.createDirectories(folder.resolve(FILE).getParent());
        town.write(FILE, DEMAND);
        town.watch();
        assertThat(town.store.active()).contains(2L);
    }

    @Test
    void aChangeInTheFolderThatBreaksOneIsNotTakenAndSaysWhy() throws IOException {
        RuleSet before = town.rules.current();
        town.replace(RulesTown.LIMITS, "7,0", "6,8");
        town.watch();

        assertThat(town.rules.current()).isSameAs(before);
        assertThat(town.rules.lastReload().good()).isFalse();
        assertThat(town.version(3).state()).isEqualTo(State.FAULTY);
        assertThat(town.version(3).problems()).singleElement().asString().startsWith(COMPLAINT);
        assertThat(town.mails()).singleElement().asString().contains("kommt anders heraus");

        town.write(FILE, DEMAND.replace("[7.0]", "[6.8]").replace("über 7 %", "über 6,8 %"));
        town.watch();
        assertThat(town.store.active()).contains(4L);
    }

    @Test
    void aDraftThatBreaksOneIsNotHandedIn() throws IOException {
        town = new RulesTown(folder, Mode.DATABASE, town.database);
        byte[] limits = town.text(RulesTown.LIMITS).replace("7,0", "6,8").getBytes(StandardCharsets.UTF_8);
        RuleSetVersion draft = town.drafts.draft("Anna", "Beschluss", null, Map.of(RulesTown.LIMITS, limits));

        assertThat(draft.good()).isFalse();
        assertThat(draft.difference()).singleElement().asString().contains("Prüfschwelle 7\u00a0% → 6,8\u00a0%");
        assertThat(draft.problems()).singleElement().asString().startsWith(COMPLAINT);
        assertThatThrownBy(() -> town.drafts.submit(draft.number(), "Anna"))
                .isInstanceOf(RuleSetStateException.class)
                .hasMessageContaining("noch nicht fehlerfrei");
    }

    @Test
    void aServiceThatStartsWithABrokenOneGoesOnWithTheVersionInForce() throws IOException {
        Folders folders = new Folders(
                folder.resolve("rules"), folder.resolve("rules/alerts-config").toString());
        assertThat(ReleaseConfiguration.ofFolders(folders, town.store, true)).isNotNull();

        town.replace(RulesTown.LIMITS, "7,0", "6,8");
        assertThat(ReleaseConfiguration.ofFolders(folders, town.store, true)).isNull();
        assertThatThrownBy(() -> ReleaseConfiguration.ofFolders(folders, town.store, false))
                .as("a command has nothing else")
                .isInstanceOf(InvalidFilesException.class)
                .hasMessageContaining("kommt anders heraus");
        RuleSetStore empty = TestDatabases.ruleSets(TestDatabases.h2());
        assertThatThrownBy(() -> ReleaseConfiguration.ofFolders(folders, empty, true))
                .as("nor has the very first start")
                .isInstanceOf(InvalidFilesException.class);
    }

    @Test
    void whatIsInForceIsReadAgainWhateverItsScenariosSayNow() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("andere"));
        RulesTown older = new RulesTown(elsewhere, Mode.FOLDER, TestDatabases.h2());
        Files.createDirectories(elsewhere.resolve(FILE).getParent());
        older.write(FILE, DEMAND.replace("schwere: Prüfbedarf", "satz: so sagte es ein früheres Pegel"));
        RulesTown inForce = new RulesTown(elsewhere, Mode.FOLDER, older.database);
        assertThat(inForce.store.active()).contains(2L);

        RulesTown again = new RulesTown(elsewhere, Mode.DATABASE, older.database);
        assertThat(again.rules.current().version())
                .isEqualTo(inForce.rules.current().version());
        Folders folders = new Folders(
                elsewhere.resolve("rules"),
                elsewhere.resolve("rules/alerts-config").toString());
        assertThat(ReleaseConfiguration.ofFolders(folders, older.store, true)).isNotNull();
    }
}
