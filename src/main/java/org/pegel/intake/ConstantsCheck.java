package org.pegel.intake;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.table.YamlNode;

/** Whether what a mapping says of all rows ({@code fest}) means something; as a cell it would be rejected row by row. */
final class ConstantsCheck {
    private ConstantsCheck() {}

    /** @param fixed the entry {@code fest}; what is wrong is noted there */
    static void check(Mapping mapping, YamlNode fixed, Catalogue catalogue) {
        Map<Role, Function<String, @Nullable String>> reasons = reasonsAgainst(mapping, catalogue);
        mapping.constants().forEach((role, text) -> {
            String reason = reasons.getOrDefault(role, any -> null).apply(text);
            if (reason != null && !mapping.leaveOutUnknown().contains(role)) {
                Objects.requireNonNull(fixed.child(role.key())).error(reason, allowed(role, catalogue));
            }
        });
    }

    private static Map<Role, Function<String, @Nullable String>> reasonsAgainst(Mapping mapping, Catalogue catalogue) {
        Vocabulary vocabulary = new Vocabulary(catalogue, mapping);
        PeriodReader periods = new PeriodReader(mapping.labels(Role.PERIOD), mapping.periodsAs());
        String level = mapping.constants().get(Role.LEVEL);
        String levelId = level == null ? null : vocabulary.level(level).id();
        Map<Role, Function<String, @Nullable String>> reasons = new EnumMap<>(Role.class);
        reasons.put(Role.INDICATOR, text -> vocabulary.indicator(text).reason());
        reasons.put(Role.GROUP, text -> vocabulary.group(text).reason());
        reasons.put(Role.LEVEL, text -> vocabulary.level(text).reason());
        reasons.put(Role.DISTRICT, text -> vocabulary
                .district(mapping.districts().restored(text), levelId)
                .reason());
        reasons.put(Role.PERIOD, text -> periods.read(text).reason());
        return reasons;
    }

    private static String allowed(Role role, Catalogue catalogue) {
        return switch (role) {
            case INDICATOR -> "Kennung oder Name eines Indikators";
            case GROUP ->
                "Kennung oder Name einer Gruppe: "
                        + String.join(", ", catalogue.groups().keySet());
            case LEVEL ->
                "Kennung oder Name einer Ebene: "
                        + String.join(", ", catalogue.levels().keySet());
            case DISTRICT -> "Kennung oder Name eines Gebiets";
            default -> "ein Zeitraum wie 2023, 2023/24, 2023-Q1, 2023-05 oder 31.12.2023";
        };
    }
}
