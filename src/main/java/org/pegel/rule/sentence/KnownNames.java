package org.pegel.rule.sentence;

import java.util.Map;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.District;
import org.pegel.catalogue.FieldOfAction;
import org.pegel.catalogue.Group;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.SpatialLevel;

/**
 * Everything that rules can name.
 *
 * @param departments empty when there are none to be told: then their names are taken as they are
 */
record KnownNames(Names indicators, Names fields, Names levels, Names groups, Names districts, Names departments) {
    /** Those that a word of "Gilt für" stands for. */
    Names of(String kind) {
        return switch (kind) {
            case ScopeReader.INDICATORS -> indicators;
            case ScopeReader.FIELD -> fields;
            case ScopeReader.LEVELS -> levels;
            case ScopeReader.GROUPS -> groups;
            case ScopeReader.DISTRICTS -> districts;
            default -> Names.NONE;
        };
    }

    static KnownNames of(Catalogue catalogue, Map<String, String> departments) {
        return new KnownNames(
                Names.of("der Indikator", catalogue.indicators(), Indicator::name),
                Names.of("das Handlungsfeld", catalogue.fields(), FieldOfAction::name),
                Names.of("die Ebene", catalogue.levels(), SpatialLevel::name),
                Names.of("die Gruppe", catalogue.groups(), Group::name),
                Names.of("das Gebiet", catalogue.districts(), District::name),
                new Names("das Amt", departments));
    }
}
