package org.pegel.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pegel.SharedData;
import org.pegel.assessment.earlywarning.AlarmMethod;
import org.pegel.assessment.earlywarning.AlarmSkill;
import org.pegel.assessment.earlywarning.OpenData;
import org.pegel.assessment.earlywarning.PastCohort;
import org.pegel.assessment.earlywarning.SkillCurve;

/**
 * What the shipped early warning is worth on INKAR, and on a city's districts, against simple methods, in the same run: in the years after 2012, over
 * all indicators, over those that also have years enough before 2012 to have been chosen on, and over those that do not.
 */
final class EarlyWarning implements Comparison {
    private static final String FILE = "data/inkar/inkar2024_kreise_lang.csv.gz";
    private static final String MUNICH = "data/muenchen/export-2023/export_ar.csv";
    private static final List<Bound> USUAL = List.of(
            new Bound(AlarmMethod.RUN, 3),
            new Bound(AlarmMethod.REGRESSION, 0.5),
            new Bound(AlarmMethod.REGRESSION, 0.8),
            new Bound(AlarmMethod.NEARNESS, -1),
            new Bound(AlarmMethod.RULE, 0.6));

    private record Bound(AlarmMethod method, double bound) {}

    @Override
    public String name() {
        return "early-warning";
    }

    @Override
    public String measure() throws IOException {
        List<PastCohort> all = OpenData.inkar(SharedData.path(FILE), 1);
        Set<String> early = all.stream()
                .filter(PastCohort::startsEarly)
                .map(PastCohort::indicator)
                .collect(Collectors.toSet());
        report("all indicators", all);
        report("indicators it was chosen on", among(all, early, true));
        report("indicators held out", among(all, early, false));
        report("a level of 25 districts, all indicators", OpenData.inkar(SharedData.path(FILE), 16));
        report("Stadtbezirke of München, labour market", OpenData.munich(SharedData.path(MUNICH)));
        reportWithoutQuiet(all);
        return "see the tables above; right at a share announced, shipped rule against the best simple method";
    }

    private static List<PastCohort> among(List<PastCohort> all, Set<String> indicators, boolean inside) {
        return all.stream()
                .filter(cohort -> indicators.contains(cohort.indicator()) == inside)
                .toList();
    }

    private static void report(String title, List<PastCohort> cohorts) {
        List<SkillCurve> curves = Stream.of(AlarmMethod.values())
                .map(method -> SkillCurve.of(method, cohorts))
                .toList();
        List<String> lines = new ArrayList<>(List.of("", title + ", years after 2012, " + cohorts.size() + " limits"));
        lines.add("announced   right: "
                + String.join(
                        ", ",
                        curves.stream().map(curve -> curve.method().title()).toList()));
        for (int percent = 10; percent <= 80; percent += 5) {
            double announced = percent / 100.0;
            lines.add(String.format(Locale.ROOT, "%6d %%  ", percent)
                    + curves.stream()
                            .map(curve -> String.format(Locale.ROOT, "%6.1f %%", 100 * curve.rightAt(announced)))
                            .collect(Collectors.joining(" ")));
        }
        lines.add("the shipped rule's curve");
        for (int percent = 10; percent <= 80; percent += 5) {
            SkillCurve.Point point = curves.get(0).from(percent / 100.0);
            lines.add(text(String.format(Locale.ROOT, "from p %.3f", point.bound()), point.skill()));
        }
        lines.add("the usual bounds");
        for (Bound usual : USUAL) {
            lines.add(text(
                    usual.method.title() + " from " + usual.bound, SkillCurve.at(usual.method, usual.bound, cohorts)));
        }
        lines.forEach(System.out::println);
    }

    /** The simple methods when they also speak shortly after a crossing, which no event can follow. */
    private static void reportWithoutQuiet(List<PastCohort> cohorts) {
        System.out.println();
        System.out.println("simple methods, alarms also where the limit was crossed in the five years before");
        for (AlarmMethod method : AlarmMethod.values()) {
            if (method != AlarmMethod.RULE) {
                System.out.println(text(
                        method.title(),
                        SkillCurve.of(method, cohorts, 0).from(0.6).skill()));
            }
        }
    }

    private static String text(String what, AlarmSkill skill) {
        return String.format(
                Locale.ROOT,
                "  %-45s announced %4.1f %% of %,d, right %4.1f %% of %,d, median lead %.1f years (1: %d, 2: %d, 3: %d)",
                what,
                100 * skill.shareAnnounced(),
                skill.events(),
                100 * skill.shareRight(),
                skill.episodes(),
                skill.medianLead(),
                skill.leads().get(0),
                skill.leads().get(1),
                skill.leads().get(2));
    }
}
