package org.pegel.rule.engine;

import java.util.ArrayList;
import java.util.List;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.Stage;
import org.pegel.catalogue.SpatialLevel;
import org.pegel.rule.Limits;

/** How an indicator does for a group over the districts of a level: one fact for each such combination. */
public final class LevelState implements Limited {
    private final SpatialLevel level;
    private final Limits limits;
    private final List<Assessment> affected = new ArrayList<>();
    private int judged;

    public LevelState(SpatialLevel level, Limits limits) {
        this.level = level;
        this.limits = limits;
    }

    /** Adds a judged series of the indicator and group. */
    public void add(Assessment series) {
        judged++;
        if (series.stage() != Stage.NONE) {
            affected.add(series);
        }
    }

    public SpatialLevel level() {
        return level;
    }

    @Override
    public Limits limits() {
        return limits;
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
