package org.pegel.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.Stage;
import org.pegel.assessment.TargetOutlook;
import org.pegel.catalogue.Group;
import org.pegel.catalogue.Period;
import org.pegel.rule.Explanation;
import org.pegel.rule.Finding;
import org.pegel.rule.Limit;
import org.pegel.rule.Limits;
import org.pegel.rule.Severity;
import org.pegel.rule.Subject;
import org.pegel.rule.engine.ThresholdForeseen;
import org.pegel.target.Threshold;

/**
 * The engine's rules on series, fields and levels, written out as one pass for one purpose: to be fast. Yields the same
 * findings in the same order, without their text. Relies on series that come by district, indicator and group, so that
 * it needs neither sorting nor more than one field tally per field at a time.
 */
final class HandWrittenLoop {
    private static final Explanation NONE = new WithoutText();

    private final Limits limits;
    private final List<Finding> thresholds = new ArrayList<>();
    private final List<Finding> foreseen = new ArrayList<>();
    private final List<Finding> jumps = new ArrayList<>();
    private final List<Finding> runs = new ArrayList<>();
    private final List<Finding> targets = new ArrayList<>();
    private final List<Finding> fields = new ArrayList<>();
    private final TreeMap<String, FieldTally> fieldTallies = new TreeMap<>();
    private final Map<String, Map<String, LevelTally>> levelTallies = new HashMap<>();

    private HandWrittenLoop(Limits limits) {
        this.limits = limits;
    }

    static List<Finding> judge(List<Assessment> sorted, Limits limits) {
        return new HandWrittenLoop(limits).run(sorted);
    }

    private List<Finding> run(List<Assessment> sorted) {
        String district = "";
        String indicator = "";
        FieldTally field = new FieldTally();
        Map<String, LevelTally> levels = Map.of();
        for (int i = 0; i < sorted.size(); i++) {
            Assessment series = sorted.get(i);
            if (!series.isJudged()) {
                continue;
            }
            if (!series.districtId().equals(district)) {
                closeDistrict(district);
                district = series.districtId();
                indicator = "";
            }
            if (!series.indicatorId().equals(indicator)) {
                indicator = series.indicatorId();
                field = fieldTallies.computeIfAbsent(series.fieldId(), id -> new FieldTally());
                levels = levelTallies.computeIfAbsent(indicator, id -> new HashMap<>());
                field.open();
            }
            judgeSeries(series);
            field.count(series);
            levels.computeIfAbsent(series.groupId(), id -> new LevelTally()).count(series);
        }
        closeDistrict(district);
        return inOrder();
    }

    private void judgeSeries(Assessment series) {
        Stage stage = series.stage();
        TargetOutlook outlook = series.targetStatus().outlook();
        boolean offTrack = outlook == TargetOutlook.AWAY || outlook == TargetOutlook.OFF_TRACK;
        boolean run = series.run() >= limits.count(Limit.WORSENING_RUN);
        boolean jump = series.isJump();
        boolean ahead = ThresholdForeseen.isIn(series, limits);
        if (stage == Stage.NONE && !offTrack && !run && !jump && !ahead) {
            return;
        }
        Subject subject = new Subject.OfSeries(series.indicatorId(), series.districtId(), series.groupId());
        Period period = series.period();
        if (stage != Stage.NONE) {
            Severity severity = isUrgent(stage, series.threshold()) ? Severity.CRITICAL : Severity.WARNING;
            thresholds.add(new Finding("kern-schwelle", subject, severity, period, NONE));
        }
        if (ahead) {
            foreseen.add(new Finding("kern-fruehwarnung", subject, Severity.WARNING, period, NONE));
        }
        if (jump) {
            Severity severity = series.isJumpForTheWorse() ? Severity.WARNING : Severity.INFO;
            jumps.add(new Finding("kern-sprung", subject, severity, period, NONE));
        }
        if (run) {
            runs.add(new Finding("kern-verschlechterung", subject, Severity.INFO, period, NONE));
        }
        if (offTrack) {
            Severity severity = outlook == TargetOutlook.AWAY ? Severity.WARNING : Severity.INFO;
            targets.add(new Finding("kern-ziel", subject, severity, period, NONE));
        }
    }

    private static boolean isUrgent(Stage stage, Threshold threshold) {
        return stage == Stage.ACTION && threshold.reaction() != null;
    }

    private void closeDistrict(String district) {
        fieldTallies.forEach((field, tally) -> {
            tally.close();
            if (tally.worsened >= limits.count(Limit.FIELD_INDICATORS)) {
                Subject subject = new Subject.OfField(district, field);
                fields.add(new Finding("kern-handlungsfeld", subject, Severity.WARNING, tally.newest, NONE));
            }
        });
        fieldTallies.clear();
    }

    private List<Finding> inOrder() {
        List<Finding> all = new ArrayList<>();
        levelTallies.forEach((indicator, groups) -> groups.forEach((group, tally) -> {
            if (tally.affected >= limits.count(Limit.LEVEL_DISTRICTS)
                    && tally.affected > limits.get(Limit.LEVEL_SHARE) * tally.judged) {
                Subject subject = new Subject.OfLevel(indicator, tally.level, group);
                all.add(new Finding("kern-ebene", subject, Severity.WARNING, tally.newest, NONE));
            }
        }));
        all.sort(Comparator.comparing(Finding::subject, Subject.ORDER));
        all.addAll(foreseen);
        all.addAll(fields);
        all.addAll(thresholds);
        all.addAll(jumps);
        all.addAll(runs);
        all.addAll(targets);
        return all;
    }

    /** One field of the current district; an indicator counts by its series for everybody, else by its first group. */
    private static final class FieldTally {
        private int worsened;
        private Period newest;
        private Assessment counted;

        void open() {
            close();
            counted = null;
        }

        void count(Assessment series) {
            if (counted == null || series.groupId().equals(Group.ALL)) {
                counted = series;
            }
        }

        void close() {
            if (counted != null && counted.worsened()) {
                worsened++;
                if (newest == null || counted.period().end().isAfter(newest.end())) {
                    newest = counted.period();
                }
            }
            counted = null;
        }
    }

    private static final class LevelTally {
        private int judged;
        private int affected;
        private String level;
        private Period newest;

        void count(Assessment series) {
            judged++;
            if (series.stage() != Stage.NONE) {
                affected++;
                level = series.levelId();
                if (newest == null || series.period().end().isAfter(newest.end())) {
                    newest = series.period();
                }
            }
        }
    }

    private static final class WithoutText implements Explanation {
        @Override
        public String sentence() {
            return "";
        }

        @Override
        public Map<String, Object> evidence() {
            return Map.of();
        }
    }
}
