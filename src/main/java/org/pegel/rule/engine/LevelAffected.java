package org.pegel.rule.engine;

import java.util.List;
import java.util.Map;
import org.pegel.assessment.Assessment;
import org.pegel.catalogue.Period;
import org.pegel.rule.Limit;
import org.pegel.rule.Subject;

/** Much of a level is beyond its Prüfschwelle. */
public final class LevelAffected implements Reason {
    private final LevelState state;

    public LevelAffected(LevelState state) {
        this.state = state;
    }

    private Assessment first() {
        return state.affectedDistricts().get(0);
    }

    @Override
    public Subject subject() {
        return new Subject.OfLevel(first().indicatorId(), state.level().id(), first().groupId());
    }

    @Override
    public Period period() {
        return FieldWorsened.newest(state.affectedDistricts());
    }

    @Override
    public String sentence() {
        return first().indicator().name() + Wording.groupAfterComma(first().group()) + ": " + state.affected() + " von "
                + state.judged() + " Gebieten der Ebene " + state.level().name()
                + " liegen jenseits der Prüfschwelle.";
    }

    @Override
    public Map<String, Object> evidence() {
        List<Map<String, Object>> districts =
                state.affectedDistricts().stream().map(LevelAffected::entry).toList();
        return new Evidence()
                .with("affected", state.affected())
                .with("of", state.judged())
                .with("share", state.affected() / (double) state.judged())
                .with("limit", state.limits().get(Limit.LEVEL_SHARE))
                .with("period", period().toString())
                .with("unit", first().indicator().unit())
                .with("districts", districts)
                .asMap();
    }

    private static Map<String, Object> entry(Assessment series) {
        return new Evidence()
                .with("district", series.districtId())
                .with("period", series.period().toString())
                .with("value", series.value())
                .with("stage", series.stage().id())
                .sourceOf(series)
                .asMap();
    }
}
