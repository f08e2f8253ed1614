package org.pegel.rule.engine;

import java.util.ArrayList;
import java.util.List;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.Stage;
import org.pegel.catalogue.SpatialLevel;

/** How an indicator does for a group over the districts of a level: one fact for each such combination. */
public final class LevelState {
    private final SpatialLevel level;
    private final List<Assessment> affected = new ArrayList<>();
    private String indicatorId = "";
    private int judged;

    public LevelState(SpatialLevel level) {
        this.level = level;
    }

    /** Adds a judged series of the indicator and group. */
    public void add(Assessment series) {
        judged++;
        indicatorId = series.indicatorId();
        if (series.stage() != Stage.NONE) {
            affected.add(series);
        }
    }

    public SpatialLevel level() {
        return level;
    }

    public String indicatorId() {
        return indicatorId;
    }

    /** Number of districts judged. */
    public int judged() {
        return judged;
    }

    /** Number of districts beyond the Prüfschwelle. */
    public int affected() {
        return affected.size();
    }

    List<Assessment> affectedDistricts() {
        return affected;
    }
}
