package org.pegel.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pegel.release.ReleaseSettings.Mode;
import org.pegel.release.RuleSetVersion.State;
import org.pegel.release.RuleSetVersion.Step;
import org.pegel.store.TestDatabases;

/** Where the database is the truth: a draft needs two persons and a day. */
class DraftsTest {
    private static final String ANNA = "Anna";
    private static final String BERT = "Bert";

    @TempDir
    private Path folder;

    private RulesTown town;

    @BeforeEach
    void start() {
        town = new RulesTown(folder, Mode.DATABASE, TestDatabases.h2());
    }

    @Test
    void aDraftComesInForceWhenASecondPersonHasApprovedIt() throws IOException {
        long draft = draft(ANNA, "7,0", "6,8").number();
        assertThat(town.version(draft).state()).isEqualTo(State.DRAFT);
        assertThat(plain(town.version(draft)))
                .containsExactly("Schwelle Arbeitslosenquote, Stadtbezirke: Prüfschwelle 7 % → 6,8 %");
        assertThat(town.drafts.submit(draft, ANNA).state()).isEqualTo(State.SUBMITTED);
        assertThat(town.drafts.approve(draft, BERT).state()).isEqualTo(State.APPROVED);
        assertThat(town.rules.inForce().thresholds().all().get(0).review()).isEqualTo(7);

        assertThat(town.drafts.activate(draft, ANNA, null).state()).isEqualTo(State.ACTIVE);
        assertThat(town.rules.current().thresholds().all().get(0).review()).isEqualTo(6.8);
        assertThat(town.evaluatedWith).containsExactly(town.rules.current().version());
        assertThat(town.version(1).state()).isEqualTo(State.REPLACED);
        assertThat(town.version(draft).steps())
                .extracting(Step::to, Step::by)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(State.DRAFT, ANNA),
                        org.assertj.core.groups.Tuple.tuple(State.SUBMITTED, ANNA),
                        org.assertj.core.groups.Tuple.tuple(State.APPROVED, BERT),
                        org.assertj.core.groups.Tuple.tuple(State.ACTIVE, ANNA));
    }

    @Test
    void whoeverWroteOrHandedItInDoesNotApproveIt() throws IOException {
        long draft = draft(ANNA, "7,0", "6,8").number();
        town.drafts.submit(draft, BERT);
        assertRefused(() -> town.drafts.approve(draft, ANNA), "eine zweite Person");
        assertRefused(() -> town.drafts.approve(draft, BERT), "eine zweite Person");
        assertThat(town.drafts.approve(draft, "Cem").state()).isEqualTo(State.APPROVED);
    }

    @Test
    void whoeverWroteTheDraftBeforeItDoesNotApproveItEither() throws IOException {
        long first = draft(ANNA, "7,0", "6,8").number();
        long second = town.drafts
                .draft(
                        BERT,
                        "noch etwas",
                        first,
                        changes(town.text(RulesTown.LIMITS).replace("7,0", "6,7")))
                .number();
        town.drafts.submit(second, BERT);
        assertRefused(() -> town.drafts.approve(second, ANNA), "eine zweite Person");
    }

    @Test
    void nothingButWhatWasApprovedComesInForce() throws IOException {
        long draft = draft(ANNA, "7,0", "6,8").number();
        assertRefused(() -> town.drafts.approve(draft, BERT), "ist Entwurf und kann nicht freigegeben werden");
        assertRefused(() -> town.drafts.activate(draft, BERT, null), "ist Entwurf und kann nicht in Kraft");
        town.drafts.submit(draft, ANNA);
        assertRefused(() -> town.drafts.submit(draft, ANNA), "ist eingereicht und kann nicht eingereicht");
        assertRefused(() -> town.drafts.activate(draft, BERT, null), "ist eingereicht");
        town.drafts.reject(draft, BERT, "noch nicht beschlossen");
        assertRefused(() -> town.drafts.approve(draft, BERT), "ist zurückgewiesen");
        assertRefused(() -> town.drafts.reject(1, BERT, "weg"), "ist in Kraft");
        assertThat(town.version(draft).steps().get(2).note()).isEqualTo("noch nicht beschlossen");
        assertThat(town.store.active()).contains(1L);
    }

    @Test
    void aDraftWithErrorsIsKeptButNotHandedIn() throws IOException {
        RuleSetVersion draft = draft(ANNA, "7,0", "sieben");
        assertThat(draft.good()).isFalse();
        assertThat(draft.problems()).singleElement().asString().startsWith("schwellen.csv, Zeile 2");
        assertRefused(() -> town.drafts.submit(draft.number(), ANNA), "schwellen.csv, Zeile 2");
        RuleSetVersion mended = town.drafts.draft(
                ANNA,
                "berichtigt",
                draft.number(),
                changes(town.text(RulesTown.LIMITS).replace("7,0", "6,8")));
        assertThat(mended.base()).isEqualTo(1);
        assertThat(town.drafts.submit(mended.number(), ANNA).state()).isEqualTo(State.SUBMITTED);
    }

    @Test
    void whatWasRejectedIsGoneOnWithAndKeepsItsAuthors() throws IOException {
        long first = draft(ANNA, "7,0", "6,8").number();
        town.drafts.submit(first, ANNA);
        Map<String, byte[]> better = changes(town.text(RulesTown.LIMITS).replace("7,0", "6,7"));
        assertRefused(() -> town.drafts.draft(BERT, "zu früh", first, better), "ist eingereicht; weiterschreiben");
        town.drafts.reject(first, BERT, "zu streng");

        RuleSetVersion second = town.drafts.draft(BERT, "milder", first, better);
        assertThat(second.authors()).containsExactly(ANNA, BERT);
        assertThat(second.base()).isEqualTo(1);
        town.drafts.submit(second.number(), BERT);
        assertRefused(() -> town.drafts.approve(second.number(), ANNA), "eine zweite Person");
        assertThat(town.drafts.approve(second.number(), "Cem").state()).isEqualTo(State.APPROVED);
    }

    @Test
    void itComesInForceOnTheChosenDay() throws IOException {
        long draft = approved("6,8");
        town.drafts.activate(draft, ANNA, LocalDate.of(2026, 11, 25));
        town.drafts.activateDue();
        assertThat(town.store.active()).contains(1L);

        town.clock.forward(Duration.ofDays(2));
        town.drafts.activateDue();
        assertThat(town.store.active()).contains(draft);
        assertThat(town.evaluatedWith).hasSize(1);
        assertThat(town.version(draft).from()).isEqualTo(LocalDate.of(2026, 11, 25));
    }

    @Test
    void aDraftDoesNotUndoUnseenWhatCameInForceMeanwhile() throws IOException {
        long late = approved("6,8");
        town.drafts.activate(late, ANNA, LocalDate.of(2026, 11, 25));
        long waiting = draft(ANNA, "7,0", "6,6").number();
        long soon = approved("6,7");
        town.drafts.activate(soon, ANNA, null);
        assertRefused(() -> town.drafts.submit(waiting, ANNA), "ist Fassung " + soon + " in Kraft getreten");

        town.clock.forward(Duration.ofDays(2));
        town.drafts.activateDue();
        assertThat(town.store.active()).contains(soon);
        assertThat(town.version(late).state()).isEqualTo(State.REJECTED);
        assertThat(town.mails())
                .singleElement()
                .asString()
                .contains("Fassung " + late + " ist nicht in Kraft getreten", "neu anlegen");
        assertThat(town.version(late).steps())
                .last()
                .extracting(Step::note)
                .asString()
                .contains("in Kraft getreten");
    }

    @Test
    void anEarlierVersionIsRestoredWithFourEyes() throws IOException {
        String first = town.rules.current().version();
        town.drafts.activate(approved("6,8"), ANNA, null);
        RuleSetVersion restored = town.drafts.restore(1, ANNA, "Beschluss aufgehoben");
        assertThat(restored.state()).isEqualTo(State.SUBMITTED);
        assertThat(restored.reason()).isEqualTo("Fassung 1 wiederhergestellt: Beschluss aufgehoben");
        assertThat(plain(restored))
                .containsExactly("Schwelle Arbeitslosenquote, Stadtbezirke: Prüfschwelle 6,8 % → 7 %");
        assertRefused(() -> town.drafts.approve(restored.number(), ANNA), "eine zweite Person");
        town.drafts.approve(restored.number(), BERT);
        town.drafts.activate(restored.number(), BERT, null);
        assertThat(town.rules.current().version()).isEqualTo(first);
        assertThat(town.store.active()).contains(restored.number());
    }

    @Test
    void whatNeverWasInForceIsNotRestored() throws IOException {
        long draft = draft(ANNA, "7,0", "6,8").number();
        assertRefused(() -> town.drafts.restore(draft, BERT, "so"), "war nie in Kraft");
        assertRefused(() -> town.drafts.restore(99, BERT, "so"), "gibt es nicht");
    }

    @Test
    void aChangeInTheFoldersIsADraftOnce() throws IOException {
        town.watch();
        town.replace(RulesTown.LIMITS, "7,0", "6,8");
        town.watch();
        assertThat(town.store.active()).contains(1L);
        assertThat(town.version(2).state()).isEqualTo(State.DRAFT);
        assertThat(town.version(2).author()).isEqualTo(RuleSetVersion.FOLDER);
        town.drafts.submit(2, ANNA);
        assertRefused(() -> town.drafts.approve(2, ANNA), "eine zweite Person");
        town.drafts.reject(2, BERT, "nein");

        RulesTown again = new RulesTown(folder, Mode.DATABASE, town.database);
        again.watch();
        assertThat(again.store.all()).hasSize(2);
        assertThat(again.rules.current().thresholds().all().get(0).review()).isEqualTo(7);
    }

    @Test
    void whatWasApprovedBeforeTheFoldersBecameTheTruthHoldsNothingUp() throws IOException {
        long draft = approved("6,8");
        town.drafts.activate(draft, ANNA, LocalDate.of(2026, 11, 25));
        RulesTown other = new RulesTown(folder, Mode.FOLDER, town.database);
        other.clock.forward(Duration.ofDays(2));
        other.drafts.activateDue();
        assertThat(other.store.active()).contains(1L);
        assertThat(other.version(draft).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void whereTheFoldersAreTheTruthNobodyWritesDrafts() {
        RulesTown other = new RulesTown(folder, Mode.FOLDER, TestDatabases.h2());
        assertRefused(() -> other.drafts.draft(ANNA, "so", null, changes("")), "Hier gelten die Dateien im Ordner");
        assertRefused(() -> other.drafts.restore(1, ANNA, "so"), "Hier gelten die Dateien im Ordner");
        assertRefused(() -> other.drafts.activate(1, ANNA, null), "Hier gelten die Dateien im Ordner");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../schwellen.csv",
                "rules/../../etc/passwd.csv",
                "/etc/passwd.csv",
                "rules/.ssh/id.csv",
                "rules\\schwellen.csv",
                "rules/a/b/c/d.csv",
                "rules/kern/schwelle.drl",
                "rules/kern/schwelle.yaml",
                "schwellen.csv",
                "rules/schwellen.exe",
                "rules/x\n.csv",
                ""
            })
    void aFileThatIsNoneOfTheRulesIsRefused(String name) {
        assertThatThrownBy(() -> town.drafts.draft(ANNA, "so", null, Map.of(name, new byte[1])))
                .isInstanceOf(RuleSetStateException.class);
        assertThat(town.store.all()).hasSize(1);
    }

    @Test
    void aFileIsTakenAway() {
        Map<String, byte[]> changes = new HashMap<>();
        changes.put(RulesTown.LIMITS, null);
        assertThat(plain(town.drafts.draft(ANNA, "keine Schwellen", null, changes)))
                .containsExactly(
                        "Schwelle Arbeitslosenquote, Stadtbezirke: entfällt (Prüfschwelle 7 %, Handlungsschwelle 9 %,"
                                + " Entwarnung bei 6,5 %, Bestätigung 1 Zeitraum, Vorgesehene Reaktion Beratung im"
                                + " Stadtteil ausbauen, Festgelegt von Stadtrat ab 2021)");
    }

    @Test
    void aDraftThatChangesNothingIsNone() throws IOException {
        String same = town.text(RulesTown.LIMITS);
        assertRefused(() -> town.drafts.draft(ANNA, "so", null, changes(same)), "Damit ändert sich nichts");
    }

    private long approved(String limit) throws IOException {
        long draft = draft(ANNA, "7,0", limit).number();
        town.drafts.submit(draft, ANNA);
        return town.drafts.approve(draft, BERT).number();
    }

    private RuleSetVersion draft(String by, String old, String limit) throws IOException {
        return town.drafts.draft(
                by, "Beschluss", null, changes(town.text(RulesTown.LIMITS).replace(old, limit)));
    }

    /** Without no-break blanks. */
    private static List<String> plain(RuleSetVersion version) {
        return version.difference().stream()
                .map(line -> line.replace('\u00a0', ' '))
                .toList();
    }

    private static Map<String, byte[]> changes(String limits) {
        return Map.of(RulesTown.LIMITS, limits.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(ThrowingCallable step, String why) {
        assertThatThrownBy(step).isInstanceOf(RuleSetStateException.class).hasMessageContaining(why);
    }
}
