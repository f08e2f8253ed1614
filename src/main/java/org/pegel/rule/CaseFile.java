package org.pegel.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pegel.assessment.Assessment;
import org.pegel.catalogue.Catalogue;
import org.pegel.rule.engine.FieldState;
import org.pegel.rule.engine.LevelState;

/** The facts of one run, sorted, and put together by district, field and level. */
final class CaseFile {
    private static final Comparator<Assessment> BY_SERIES =
            Comparator.comparing(Assessment::indicatorId).thenComparing(Assessment::groupId);

    private final Catalogue catalogue;
    private final List<OfDistrict> districts = new ArrayList<>();
    private final Map<Subject.OfLevel, LevelState> levels = new LinkedHashMap<>();

    private CaseFile(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What is judged in a district: its series and its fields, by id. */
    record OfDistrict(List<Assessment> series, Map<String, FieldState> fields) {}

    static CaseFile of(Collection<Assessment> assessments, Catalogue catalogue) {
        Map<String, List<Assessment>> byDistrict = new HashMap<>();
        for (Assessment assessment : assessments) {
            byDistrict
                    .computeIfAbsent(assessment.districtId(), id -> new ArrayList<>())
                    .add(assessment);
        }
        CaseFile file = new CaseFile(catalogue);
        byDistrict.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(district -> file.add(district.getValue()));
        return file;
    }

    private void add(List<Assessment> ofDistrict) {
        ofDistrict.sort(BY_SERIES);
        requireEachOnce(ofDistrict);
        List<Assessment> judged = new ArrayList<>(ofDistrict.size());
        Map<String, FieldState> fields = new LinkedHashMap<>();
        for (Assessment series : ofDistrict) {
            if (series.isJudged()) {
                judged.add(series);
                fields.computeIfAbsent(series.fieldId(), id -> new FieldState(series.district(), catalogue.field(id)))
                        .add(series);
                levels.computeIfAbsent(
                                new Subject.OfLevel(series.indicatorId(), series.levelId(), series.groupId()),
                                key -> new LevelState(catalogue.level(key.level())))
                        .add(series);
            }
        }
        districts.add(new OfDistrict(judged, fields));
    }

    private static void requireEachOnce(List<Assessment> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            if (BY_SERIES.compare(sorted.get(i - 1), sorted.get(i)) == 0) {
                Assessment twice = sorted.get(i);
                throw new IllegalArgumentException(
                        "The series " + subject(twice).key() + " comes twice");
            }
        }
    }

    /** By id of the district. */
    List<OfDistrict> districts() {
        return districts;
    }

    Collection<LevelState> levels() {
        return levels.values();
    }

    /** Everybody a rule could speak about. */
    Set<Subject> subjects(Collection<DeliveryStatus> deliveries) {
        Set<Subject> subjects = new LinkedHashSet<>();
        for (OfDistrict district : districts) {
            for (Assessment series : district.series()) {
                subjects.add(subject(series));
            }
            district.fields()
                    .forEach((id, field) ->
                            subjects.add(new Subject.OfField(field.district().id(), id)));
        }
        subjects.addAll(levels.keySet());
        deliveries.forEach(delivery -> subjects.add(new Subject.OfDelivery(delivery.source())));
        return subjects;
    }

    private static Subject subject(Assessment series) {
        return new Subject.OfSeries(series.indicatorId(), series.districtId(), series.groupId());
    }
}
