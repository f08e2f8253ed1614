package org.pegel.rule.engine;

import java.util.ArrayList;
import java.util.List;
import org.pegel.assessment.Assessment;
import org.pegel.catalogue.District;
import org.pegel.catalogue.FieldOfAction;
import org.pegel.catalogue.Group;
import org.pegel.rule.Limits;

/**
 * How the indicators of a field do in a district: one fact per field and district. An indicator counts once: by its
 * series for everybody, or by the first of its groups where there is none.
 */
public final class FieldState implements Limited {
    private final District district;
    private final FieldOfAction field;
    private final Limits limits;
    private final List<Assessment> indicators = new ArrayList<>();
    private int worsened = -1;

    public FieldState(District district, FieldOfAction field, Limits limits) {
        this.district = district;
        this.field = field;
        this.limits = limits;
    }

    /** Adds a judged series; those of an indicator come one after the other. */
    public void add(Assessment series) {
        int last = indicators.size() - 1;
        if (last < 0 || !indicators.get(last).indicatorId().equals(series.indicatorId())) {
            indicators.add(series);
        } else if (series.groupId().equals(Group.ALL)) {
            indicators.set(last, series);
        }
        worsened = -1;
    }

    public District district() {
        return district;
    }

    public FieldOfAction field() {
        return field;
    }

    @Override
    public Limits limits() {
        return limits;
    }

    public boolean isCity() {
        return district.isCity();
    }

    /** Number of indicators judged. */
    public int judged() {
        return indicators.size();
    }

    /** Number of indicators that have worsened since their previous value. */
    public int worsened() {
        if (worsened < 0) {
            worsened = 0;
            for (int i = 0; i < indicators.size(); i++) {
                worsened += indicators.get(i).worsened() ? 1 : 0;
            }
        }
        return worsened;
    }

    List<Assessment> worsenedIndicators() {
        return indicators.stream().filter(Assessment::worsened).toList();
    }
}
