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
        Map<Role, List<String>> headers = new EnumMap<>(Role.class);
        headers.put(Role.INDICATOR, List.of("indicator"));
        headers.put(Role.DISTRICT, List.of("district"));
        headers.put(Role.GROUP, List.of("group"));
        headers.put(Role.PERIOD, List.of("period"));
        headers.put(Role.VALUE, List.of("value"));
        headers.put(Role.NUMERATOR, List.of("numerator"));
        headers.put(Role.DENOMINATOR, List.of("denominator"));
        headers.put(Role.QUALITY, List.of("quality"));
        Mapping mapping = new Mapping(
                Patterns.ALL,
                headers,
                Set.of(Role.GROUP, Role.NUMERATOR, Role.DENOMINATOR, Role.QUALITY),
                Map.of(),
                List.of(),
                Map.of(),
                Set.of(),
                List.of(),
                Map.of(),
                new NumberRules(Map.of(), false, Signs.usual(), Map.of()),
                ProtectionRules.NONE,
                Mapping.DEFAULT_REJECTED_SHARE);
        return new Source(Source.TIDY, "Tidy-Datei", true, null, Patterns.NONE, mapping);
    }
}
