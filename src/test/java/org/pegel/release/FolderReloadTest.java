package org.pegel.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.release.ReleaseSettings.Mode;
import org.pegel.release.RuleSetVersion.State;
import org.pegel.rule.RuleSet;
import org.pegel.store.TestDatabases;

/** Where the folders are the truth: what becomes of a change in them. */
class FolderReloadTest {
    @TempDir
    private Path folder;

    private RulesTown town;

    @BeforeEach
    void start() throws IOException {
        town = new RulesTown(folder, Mode.FOLDER, TestDatabases.h2());
        town.watch();
    }

    @Test
    void whatPegelStartsWithIsTheFirstVersion() {
        assertThat(town.store.active()).contains(1L);
        assertThat(town.version(1).state()).isEqualTo(State.ACTIVE);
        assertThat(town.version(1).version()).isEqualTo(town.rules.current().version());
        assertThat(town.evaluatedWith).isEmpty();
    }

    @Test
    void aGoodChangeHoldsWithoutARestartAndIsJudgedWith() throws IOException {
        RuleSet before = town.rules.current();
        town.replace(RulesTown.LIMITS, "7,0", "6,8");
        town.watch();

        RuleSet after = town.rules.current();
        assertThat(after).isNotSameAs(before);
        assertThat(after.thresholds().all().get(0).review()).isEqualTo(6.8);
        assertThat(town.evaluatedWith).containsExactly(after.version());
        assertThat(town.version(2).state()).isEqualTo(State.ACTIVE);
        assertThat(town.version(2).base()).isEqualTo(1);
        assertThat(town.version(1).state()).isEqualTo(State.REPLACED);
        assertThat(town.rules.lastReload().good()).isTrue();
    }

    @Test
    void aFileThatSomebodyIsStillWritingIsNotRead() throws IOException {
        RuleSet before = town.rules.current();
        String whole = town.text(RulesTown.LIMITS).replace("7,0", "6,8");
        for (int length = 10; length < whole.length(); length += 40) {
            town.write(RulesTown.LIMITS, whole.substring(0, length));
            town.look();
            town.clock.forward(RulesTown.QUIET.minusMillis(1));
            town.look();
        }
        assertThat(town.rules.current()).isSameAs(before);
        assertThat(town.mails()).isEmpty();

        town.write(RulesTown.LIMITS, whole);
        town.watch();
        assertThat(town.store.all()).extracting(RuleSetVersion::state).containsExactly(State.ACTIVE, State.REPLACED);
    }

    @Test
    void anEmptyFileIsGivenMoreTime() throws IOException {
        town.write(RulesTown.LIMITS, "");
        town.watch();
        assertThat(town.store.all()).hasSize(1);

        town.clock.forward(Duration.ofMinutes(1));
        town.look();
        assertThat(town.store.all()).hasSize(2);
    }

    @Test
    void whatProgramsPutBesideAFileChangesNothing() throws IOException {
        for (String name :
                List.of("~$schwellen.xlsx", ".~lock.schwellen.csv#", "schwellen.csv~", "x.tmp", ".git/HEAD")) {
            Files.createDirectories(folder.resolve("rules").resolve(name).getParent());
            town.write("rules/" + name, "x");
        }
        town.watch();
        assertThat(town.store.all()).hasSize(1);
    }

    @Test
    void withAnErrorTheRunningVersionStaysAndPolicyStaffHearOfItOnce() throws IOException {
        RuleSet before = town.rules.current();
        town.replace(RulesTown.LIMITS, "7,0", "sieben");
        town.watch();
        for (int round = 0; round < 5; round++) {
            town.replace(RulesTown.LIMITS, "sieben", "sieben");
            Files.setLastModifiedTime(
                    folder.resolve(RulesTown.LIMITS), java.nio.file.attribute.FileTime.fromMillis(1000L * round));
            town.watch();
        }

        assertThat(town.rules.current()).isSameAs(before);
        assertThat(town.evaluatedWith).isEmpty();
        assertThat(town.rules.lastReload().good()).isFalse();
        assertThat(town.mails())
                .singleElement()
                .asString()
                .contains(
                        "Regeln nicht verwendbar, 1 Stelle",
                        "schwellen.csv, Zeile 2, Spalte 5",
                        "sieben",
                        "Es gilt weiter die bisherige Fassung",
                        "\"department\":\"Sozialreferat\"");
        assertThat(town.version(2).state()).isEqualTo(State.FAULTY);
        assertThat(town.version(2).problems()).singleElement().asString().startsWith("schwellen.csv, Zeile 2");
    }

    @Test
    void anotherErrorIsAnotherMailAndMendingEndsIt() throws IOException {
        town.replace(RulesTown.LIMITS, "7,0", "sieben");
        town.watch();
        town.replace(RulesTown.LIMITS, "sieben", "acht");
        town.watch();
        assertThat(town.mails()).hasSize(2);

        town.replace(RulesTown.LIMITS, "acht", "7,5");
        town.watch();
        assertThat(town.rules.lastReload().good()).isTrue();
        assertThat(town.mails()).hasSize(2);
        assertThat(town.store.all())
                .extracting(RuleSetVersion::state)
                .containsExactly(State.ACTIVE, State.MENDED, State.MENDED, State.REPLACED);
        assertThat(town.rules.current().thresholds().all().get(0).review()).isEqualTo(7.5);
    }

    @Test
    void theSameErrorAfterItWasMendedIsSaidAgain() throws IOException {
        for (int round = 0; round < 2; round++) {
            town.replace(RulesTown.LIMITS, "7,0", "sieben");
            town.watch();
            town.replace(RulesTown.LIMITS, "sieben", "7,0");
            town.watch();
        }
        assertThat(town.mails()).hasSize(2);
        assertThat(town.store.active()).contains(1L);
        assertThat(town.rules.lastReload().good()).isTrue();
    }

    @Test
    void aRestartWithBrokenFoldersGoesOnWithTheVersionInForceAndSaysNothingTwice() throws IOException {
        String version = town.rules.current().version();
        town.replace(RulesTown.LIMITS, "7,0", "sieben");
        town.watch();

        RulesTown again = new RulesTown(folder, Mode.FOLDER, town.database);
        again.watch();
        assertThat(again.rules.current().version()).isEqualTo(version);
        assertThat(again.rules.lastReload().good()).isFalse();
        assertThat(again.mails()).hasSize(1);
    }

    @Test
    void aFolderThatVanishesTakesNoRulesAway() throws IOException {
        RuleSet before = town.rules.current();
        Files.move(folder.resolve("rules"), folder.resolve("weg"));
        town.watch();
        assertThat(town.rules.current()).isSameAs(before);
        assertThat(town.mails()).singleElement().asString().contains("Der Ordner");

        Files.move(folder.resolve("weg"), folder.resolve("rules"));
        town.watch();
        assertThat(town.store.active()).contains(1L);
        assertThat(town.rules.lastReload().good()).isTrue();
    }

    @Test
    void anInstanceThatLacksTheVersionInForceFetchesItBeforeItEvaluates() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("andere"));
        RulesTown other = new RulesTown(elsewhere, Mode.FOLDER, town.database);
        town.replace(RulesTown.LIMITS, "7,0", "6,8");
        town.watch();

        assertThat(other.rules.current().version())
                .isNotEqualTo(town.rules.current().version());
        assertThat(other.rules.inForce().version())
                .isEqualTo(town.rules.current().version());
        assertThat(other.rules.current().thresholds().all().get(0).review()).isEqualTo(6.8);
        assertThat(other.rules.name()).startsWith("Fassung 2: ");
    }

    @Test
    void departmentsChangeWithTheRest() throws IOException {
        town.replace("rules/alerts-config/aemter.yaml", "sozialreferat@", "soziales@");
        town.watch();
        assertThat(town.rules.departments().rules().mailbox()).isEqualTo("soziales@kleinstadt.example");
        assertThat(town.store.active()).contains(2L);
    }
}
