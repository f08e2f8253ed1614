package org.pegel.assessment.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pegel.SharedData;

/** What the shipped early warning promises, on real series, in years that it has not seen. */
class EarlyWarningSkillTest {

    private static final int EVERY_TENTH = 10;

    @Test
    void moreOfItsAnnouncementsComeTrueThanOfTheSimpleMethods() throws IOException {
        SkillCurve rule =
                bestOf(OpenData.inkar(SharedData.path("data/inkar/inkar2024_kreise_lang.csv.gz"), EVERY_TENTH));
        assertThat(rule.from(0.6).skill().medianLead())
                .as("years ahead when 60 % are announced")
                .isGreaterThanOrEqualTo(2);
        assertThat(rule.rightAt(0.6)).as("right when 60 % are announced").isGreaterThan(0.5);
    }

    @Test
    void soItIsInTheDistrictsOfACityOnWhichItWasNotChosen() throws IOException {
        bestOf(OpenData.munich(SharedData.path("data/muenchen/export-2023/export_ar.csv")));
    }

    /** The curve of the rule; better than those of the simple methods wherever 30 to 60 % are announced. */
    private static SkillCurve bestOf(List<PastCohort> cohorts) {
        SkillCurve rule = SkillCurve.of(AlarmMethod.RULE, cohorts);
        List<SkillCurve> simple = Stream.of(AlarmMethod.values())
                .filter(method -> method != AlarmMethod.RULE)
                .map(method -> SkillCurve.of(method, cohorts))
                .toList();
        for (int percent = 30; percent <= 60; percent += 5) {
            double announced = percent / 100.0;
            assertThat(simple)
                    .as("right when %d %% are announced", percent)
                    .allSatisfy(other -> assertThat(rule.rightAt(announced)).isGreaterThan(other.rightAt(announced)));
        }
        return rule;
    }
}
