package org.pegel.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.table.Problems;

class RuleSettingsTest {

    @TempDir
    private Path temp;

    private RuleSettings read(String yaml) throws IOException {
        Files.writeString(temp.resolve("kernregeln.yaml"), yaml);
        Problems problems = new Problems();
        RuleSettings settings = RuleSettings.read(temp, ScenarioCity.catalogue(), problems);
        assertThat(problems.all()).isEmpty();
        return settings;
    }

    @Test
    void everyRuleOfTheEngineCanBeSwitched() {
        assertThat(Arrays.stream(EngineRule.values()).map(EngineRule::id))
                .containsExactlyInAnyOrderElementsOf(RuleBase.engineRules().ruleIds());
    }

    @Test
    void withoutAFileTheDefaultsHold() {
        RuleSettings settings = RuleSettings.read(temp, ScenarioCity.catalogue(), new Problems());

        for (EngineRule rule : EngineRule.values()) {
            assertThat(settings.of("betreuung").isOn(rule)).as(rule.id()).isEqualTo(rule.isOnByDefault());
        }
        for (Limit limit : Limit.values()) {
            assertThat(settings.of("betreuung").get(limit)).as(limit.key()).isEqualTo(limit.standard());
        }
    }

    @Test
    void everyDefaultIsAllowed() {
        assertThat(Limit.values()).allMatch(limit -> limit.allows(limit.standard()));
    }

    @Test
    void aRuleIsSwitchedOffForAll() throws IOException {
        RuleSettings settings = read("kern-sprung: nein");

        assertThat(settings.of("betreuung").isOn(EngineRule.JUMP)).isFalse();
        assertThat(settings.isSameForAll()).isTrue();
    }

    @Test
    void theMostSpecificSectionHolds() throws IOException {
        RuleSettings settings = read(
                """
                kern-verschlechterung:
                  - indikatoren: [betreuung]
                    zeiträume: 5 Zeiträume
                  - an: nein
                  - handlungsfelder: [bildung]
                    zeiträume: 4
                """);

        assertThat(settings.of("betreuung").count(Limit.WORSENING_RUN)).isEqualTo(5);
        assertThat(settings.of("wiederholende").count(Limit.WORSENING_RUN)).isEqualTo(4);
        assertThat(settings.of("wiederholende").isOn(EngineRule.WORSENING)).isTrue();
        assertThat(settings.of("arbeitslose").isOn(EngineRule.WORSENING)).isFalse();
        assertThat(settings.isSameForAll()).isFalse();
    }

    @Test
    void sharesAreWrittenInPerCent() throws IOException {
        RuleSettings settings = read("kern-ebene: {gebiete-anteil: '12,5 %', gebiete-anzahl: 4 Gebiete}");

        assertThat(settings.forAll().get(Limit.LEVEL_SHARE)).isEqualTo(0.125);
        assertThat(settings.forAll().count(Limit.LEVEL_DISTRICTS)).isEqualTo(4);
    }

    @Test
    void aRuleAboutFieldsIsSwitchedByField() throws IOException {
        RuleSettings settings =
                read("kern-handlungsfeld: [{an: nein}, {handlungsfelder: arbeit, indikatoren-anzahl: 2}]");

        assertThat(settings.ofField("bildung").isOn(EngineRule.FIELD)).isFalse();
        assertThat(settings.ofField("arbeit").isOn(EngineRule.FIELD)).isTrue();
        assertThat(settings.ofField("arbeit").count(Limit.FIELD_INDICATORS)).isEqualTo(2);
    }

    @Test
    void theDocumentNamesEveryRuleAndEveryLimitWithDefaultAndRange() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("docs/kernregeln.md"));

        for (EngineRule rule : EngineRule.values()) {
            assertThat(lines)
                    .as(rule.id())
                    .anyMatch(line -> line.startsWith(
                            "| `" + rule.id() + "` | " + (rule.isOnByDefault() ? "ein" : "aus") + " |"));
        }
        for (Limit limit : Limit.values()) {
            assertThat(lines)
                    .as(limit.key())
                    .anyMatch(line -> line.startsWith("| `" + limit.owner() + "` | `" + limit.key() + "` | "
                            + limit.standardText() + " | " + limit.range() + " |"));
        }
    }
}
