package org.pegel.intake;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.Protection;

/**
 * What a source says about protection ({@code standort}, {@code schutz}).
 *
 * @param location whether protected numbers are kept or discarded
 * @param general what protects small numbers of all its indicators
 * @param particular what does so for single indicators instead, by id
 * @param marks which rows the source itself marks as protected; absent when no column says so
 */
record ProtectionRules(
        SourceLocation location,
        Protection general,
        Map<String, Protection> particular,
        Mapping.@Nullable Filter marks) {

    /** A source that says nothing: what the indicators say holds. */
    static final ProtectionRules NONE =
            new ProtectionRules(SourceLocation.ADMINISTRATION, Protection.NONE, Map.of(), null);

    ProtectionRules {
        particular = Map.copyOf(particular);
    }

    /** The same for a layout without the column that marks rows. */
    ProtectionRules withoutMarks() {
        return new ProtectionRules(location, general, particular, null);
    }

    /** The stricter of what the source and the indicator say. */
    Protection of(Indicator indicator) {
        return particular.getOrDefault(indicator.id(), general).stricter(indicator.protection());
    }
}
