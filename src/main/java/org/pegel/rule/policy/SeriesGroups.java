package org.pegel.rule.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pegel.assessment.Assessment;
import org.pegel.rule.Subject;
import org.pegel.rule.sentence.Speaks;

/** Puts the series of a run together for the rules that count. */
public final class SeriesGroups {
    private final Map<Subject, List<Assessment>> bySubject = new LinkedHashMap<>();
    private final Speaks speaks;

    private SeriesGroups(Speaks speaks) {
        this.speaks = speaks;
    }

    /** By district and field. */
    public static List<SeriesGroup> byField(Collection<Assessment> series) {
        SeriesGroups groups = new SeriesGroups(Speaks.OF_FIELD);
        series.forEach(one -> groups.add(new Subject.OfField(one.districtId(), one.fieldId()), one));
        return groups.all();
    }

    /** By indicator, level and group. */
    public static List<SeriesGroup> byLevel(Collection<Assessment> series) {
        SeriesGroups groups = new SeriesGroups(Speaks.OF_LEVEL);
        series.forEach(one -> groups.add(new Subject.OfLevel(one.indicatorId(), one.levelId(), one.groupId()), one));
        return groups.all();
    }

    private void add(Subject subject, Assessment series) {
        bySubject.computeIfAbsent(subject, of -> new ArrayList<>()).add(series);
    }

    private List<SeriesGroup> all() {
        return bySubject.entrySet().stream()
                .map(group -> new SeriesGroup(group.getKey(), speaks, group.getValue()))
                .toList();
    }
}
