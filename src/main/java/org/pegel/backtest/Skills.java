package org.pegel.backtest;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.pegel.alert.AlertKey;
import org.pegel.catalogue.Period;
import org.pegel.observation.SeriesKey;
import org.pegel.rule.RuleSet;
import org.pegel.rule.Subject;

/** Holds what rules said against what came true. */
final class Skills {
    /** An announcement counts for so long. */
    static final int YEARS_AHEAD = 3;

    private static final double MONTHS = 12;
    private static final Skill.Announced NONE = new Skill.Announced(0, 0);

    /** What becomes of an alert. */
    private enum Fate {
        RIGHT,
        AT_EVENT,
        UNTESTED,
        WRONG,
        UNDECIDED
    }

    private final RuleSet rules;
    private final Outcomes outcomes;
    private final Map<Subject, List<Outcome>> bySeries;
    private final Map<AlertKey, List<Standing>> standings;
    private final Map<String, List<Episode>> episodes;

    Skills(RuleSet rules, Outcomes outcomes, AlertLives lives) {
        this.rules = rules;
        this.outcomes = outcomes;
        this.bySeries = outcomes.all().stream().collect(groupingBy(Outcome::series));
        this.standings = lives.standings().stream().collect(groupingBy(Standing::key));
        this.episodes = lives.episodes().stream()
                .collect(groupingBy(episode -> episode.key().ruleId()));
    }

    /** Of every rule that speaks of something, by Kennung; what sources owe is not replayed. */
    List<Skill> all() {
        TreeSet<String> ids = new TreeSet<>(episodes.keySet());
        rules.ruleIds().stream().filter(rules::isAboutSeries).forEach(ids::add);
        return ids.stream().map(this::of).toList();
    }

    private Skill of(String rule) {
        List<Episode> said = episodes.getOrDefault(rule, List.of());
        return new Skill(rule, said.size(), rules.isAboutSeries(rule) ? foresight(rule, said) : null);
    }

    private Skill.Foresight foresight(String rule, List<Episode> said) {
        Map<Outcome.Kind, Skill.Announced> announced = new EnumMap<>(Outcome.Kind.class);
        List<Double> leads = new ArrayList<>();
        int atOnce = 0;
        for (Outcome outcome : outcomes.all()) {
            if (!rules.speaksOf(rule, outcome.series())) {
                continue;
            }
            List<Standing> stood = standings.getOrDefault(new AlertKey(rule, outcome.series()), List.of());
            OptionalDouble lead = stood.stream()
                    .mapToDouble(standing -> lead(standing, outcome))
                    .filter(years -> years > 0)
                    .max();
            lead.ifPresent(leads::add);
            announced.merge(outcome.kind(), new Skill.Announced(1, lead.isPresent() ? 1 : 0), Skill.Announced::plus);
            boolean begins =
                    stood.stream().anyMatch(standing -> standing.first().equals(outcome.period()));
            atOnce += lead.isEmpty() && begins ? 1 : 0;
        }
        return new Skill.Foresight(
                announced.getOrDefault(Outcome.Kind.THRESHOLD, NONE),
                announced.getOrDefault(Outcome.Kind.TARGET, NONE),
                atOnce,
                median(leads),
                fates(said));
    }

    /** Years for which an alert had stood before an event, at most three; 0 when it had in none of the three years. */
    private static double lead(Standing standing, Outcome outcome) {
        LocalDate end = outcome.period().end();
        LocalDate earliest = end.minusYears(YEARS_AHEAD);
        LocalDate first = standing.first().end();
        if (standing.last().end().isBefore(earliest) || !first.isBefore(end)) {
            return 0;
        }
        return ChronoUnit.MONTHS.between(first.isBefore(earliest) ? earliest : first, end) / MONTHS;
    }

    private static OptionalDouble median(List<Double> numbers) {
        List<Double> sorted = numbers.stream().sorted().toList();
        int n = sorted.size();
        return n == 0 ? OptionalDouble.empty() : OptionalDouble.of((sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2);
    }

    private Skill.Fates fates(List<Episode> said) {
        Map<Fate, Long> count = said.stream().collect(groupingBy(this::fate, counting()));
        return new Skill.Fates(
                number(count, Fate.RIGHT),
                number(count, Fate.AT_EVENT),
                number(count, Fate.UNTESTED),
                number(count, Fate.WRONG),
                number(count, Fate.UNDECIDED));
    }

    private static int number(Map<Fate, Long> count, Fate fate) {
        return count.getOrDefault(fate, 0L).intValue();
    }

    private Fate fate(Episode episode) {
        Subject.OfSeries subject = (Subject.OfSeries) episode.key().subject();
        SeriesKey series = new SeriesKey(subject.indicator(), subject.district(), subject.group());
        Period opened = episode.opened().period();
        LocalDate end = opened.end().plusYears(YEARS_AHEAD);
        List<Outcome> came = bySeries.getOrDefault(subject, List.of());
        if (came.stream().anyMatch(outcome -> outcome.isIn(opened.end(), end))) {
            return Fate.RIGHT;
        }
        if (came.stream().anyMatch(outcome -> outcome.period().equals(opened))) {
            return Fate.AT_EVENT;
        }
        if (!outcomes.couldCome(series, opened.end(), end)) {
            return Fate.UNTESTED;
        }
        Period newest = outcomes.newest(series);
        return newest != null && !newest.end().isBefore(end) ? Fate.WRONG : Fate.UNDECIDED;
    }
}
