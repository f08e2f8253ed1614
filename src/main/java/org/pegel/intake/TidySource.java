package org.pegel.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pegel.intake.Mapping.NumberRules;

/** The canonical layout {@code indicator,district,group,period,value,numerator,denominator,quality}. */
final class TidySource {

    private TidySource() {}

    /** Released automatically: whoever writes tidy files has prepared them for Pegel. Numbers have no thousands marks. */
    static Source create() {
        Mapping mapping = mapping(ProtectionRules.NONE, Mapping.DEFAULT_REJECTED_SHARE);
        return new Source(Source.TIDY, "Tidy-Datei", ReleaseMode.AUTOMATIC, null, Patterns.NONE, null, mapping);
    }

    /** The tidy layout, under the protection of another mapping. */
    static Mapping mapping(Mapping other) {
        return mapping(other.protection().withoutMarks(), other.rejectedShare());
    }

    private static Mapping mapping(ProtectionRules protection, double rejectedShare) {
        Map<Role, List<ColumnName>> headers = new EnumMap<>(Role.class);
        headers.put(Role.INDICATOR, List.of(ColumnName.of("indicator")));
        headers.put(Role.DISTRICT, List.of(ColumnName.of("district")));
        headers.put(Role.GROUP, List.of(ColumnName.of("group")));
        headers.put(Role.PERIOD, List.of(ColumnName.of("period")));
        headers.put(Role.VALUE, List.of(ColumnName.of("value")));
        headers.put(Role.NUMERATOR, List.of(ColumnName.of("numerator")));
        headers.put(Role.DENOMINATOR, List.of(ColumnName.of("denominator")));
        headers.put(Role.QUALITY, List.of(ColumnName.of("quality")));
        return new Mapping(
                Patterns.ALL,
                Layout.ofLongTable(headers, Set.of(Role.GROUP, Role.NUMERATOR, Role.DENOMINATOR, Role.QUALITY)),
                Map.of(),
                List.of(),
                Map.of(),
                Set.of(),
                List.of(),
                Map.of(),
                DistrictRules.NONE,
                null,
                new NumberRules(Map.of(), false, Signs.usual(), Map.of(), SourceRounding.NONE, NumberMarks.NONE),
                protection,
                rejectedShare);
    }
}
