package org.pegel.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pegel.assessment.Assessment;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.Indicator;
import org.pegel.rule.engine.FieldState;
import org.pegel.rule.engine.JudgedSeries;
import org.pegel.rule.engine.LevelState;

/** The facts of one run, sorted, and put together by district, field and level. */
final class CaseFile {
    private final Catalogue catalogue;
    private final RuleSettings settings;
    private final List<OfDistrict> districts = new ArrayList<>();
    private final Map<OnLevel, Map<String, LevelState>> levels = new LinkedHashMap<>();

    private CaseFile(Catalogue catalogue, RuleSettings settings) {
        this.catalogue = catalogue;
        this.settings = settings;
    }

    /** What is judged in a district: its series and its fields, by id. */
    record OfDistrict(List<JudgedSeries> series, Map<String, FieldState> fields) {}

    /** What is compared over districts; for each there is a state per group. */
    private record OnLevel(String indicator, String level) {}

    static CaseFile of(Collection<Assessment> assessments, Catalogue catalogue, RuleSettings settings) {
        Map<String, List<Assessment>> byDistrict = new HashMap<>();
        for (Assessment assessment : assessments) {
            byDistrict
                    .computeIfAbsent(assessment.districtId(), id -> new ArrayList<>())
                    .add(assessment);
        }
        CaseFile file = new CaseFile(catalogue, settings);
        byDistrict.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(district -> file.add(district.getValue()));
        return file;
    }

    @SuppressWarnings("ReferenceEquality") // a shortcut: another object of an equal indicator costs a look-up, no more
    private void add(List<Assessment> ofDistrict) {
        sort(ofDistrict);
        Assessment first = ofDistrict.get(0);
        List<JudgedSeries> judged = new ArrayList<>(ofDistrict.size());
        Map<String, FieldState> fields = new LinkedHashMap<>();
        Indicator indicator = null;
        FieldState field = null;
        Limits limits = settings.forAll();
        Map<String, LevelState> groups = Map.of();
        for (Assessment series : ofDistrict) {
            if (!series.isJudged()) {
                continue;
            }
            if (field == null || series.indicator() != indicator) {
                indicator = series.indicator();
                limits = settings.of(indicator.id());
                field = fields.computeIfAbsent(
                        indicator.field(),
                        id -> new FieldState(first.district(), catalogue.field(id), settings.ofField(id)));
                groups = levels.computeIfAbsent(
                        new OnLevel(indicator.id(), first.levelId()), place -> new LinkedHashMap<>());
            }
            judged.add(new JudgedSeries(series, limits));
            field.add(series);
            level(groups, series, limits).add(series);
        }
        districts.add(new OfDistrict(judged, fields));
    }

    private LevelState level(Map<String, LevelState> groups, Assessment series, Limits limits) {
        return groups.computeIfAbsent(
                series.groupId(), group -> new LevelState(catalogue.level(series.levelId()), limits));
    }

    /** By indicator and group; what comes in that order already, as it mostly does, is left as it is. */
    private static void sort(List<Assessment> ofDistrict) {
        if (!isSorted(ofDistrict)) {
            ofDistrict.sort(CaseFile::compare);
            for (int i = 1; i < ofDistrict.size(); i++) {
                if (compare(ofDistrict.get(i - 1), ofDistrict.get(i)) == 0) {
                    throw new IllegalArgumentException(
                            "The series " + subject(ofDistrict.get(i)).key() + " comes twice");
                }
            }
        }
    }

    private static boolean isSorted(List<Assessment> ofDistrict) {
        for (int i = 1; i < ofDistrict.size(); i++) {
            if (compare(ofDistrict.get(i - 1), ofDistrict.get(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("ReferenceEquality") // a shortcut before the comparison of ids
    private static int compare(Assessment one, Assessment other) {
        int byIndicator =
                one.indicator() == other.indicator() ? 0 : one.indicatorId().compareTo(other.indicatorId());
        return byIndicator != 0 ? byIndicator : one.groupId().compareTo(other.groupId());
    }

    /** By id of the district. */
    List<OfDistrict> districts() {
        return districts;
    }

    List<LevelState> levels() {
        return levels.values().stream()
                .flatMap(groups -> groups.values().stream())
                .toList();
    }

    /** Everybody a rule could speak about. */
    Set<Subject> subjects(Collection<DeliveryStatus> deliveries) {
        Set<Subject> subjects = new LinkedHashSet<>();
        for (OfDistrict district : districts) {
            for (JudgedSeries judged : district.series()) {
                subjects.add(subject(judged.series()));
            }
            district.fields()
                    .forEach((id, field) ->
                            subjects.add(new Subject.OfField(field.district().id(), id)));
        }
        levels.forEach((place, groups) -> groups.keySet()
                .forEach(group -> subjects.add(new Subject.OfLevel(place.indicator(), place.level(), group))));
        deliveries.forEach(delivery -> subjects.add(new Subject.OfDelivery(delivery.source())));
        return subjects;
    }

    private static Subject subject(Assessment series) {
        return new Subject.OfSeries(series.indicatorId(), series.districtId(), series.groupId());
    }
}
