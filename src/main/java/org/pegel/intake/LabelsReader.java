package org.pegel.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.KnownIds;
import org.pegel.catalogue.Period;
import org.pegel.intake.Mapping.Redirect;
import org.pegel.table.Problems;
import org.pegel.table.YamlNode;

/** Reads what the labels of a source mean: {@code indikatoren}, {@code gebiete} …, {@code unbekannte}, {@code umleiten}. */
final class LabelsReader {

    private static final Map<String, Boolean> UNKNOWN = Map.of("ablehnen", false, Mapping.LEAVE_OUT, true);

    private final YamlNode node;
    private final Map<Role, KnownIds> known = new EnumMap<>(Role.class);
    private final Map<Role, String> keys = new EnumMap<>(Role.class);

    LabelsReader(YamlNode node, Catalogue catalogue, Problems problems) {
        this.node = node;
        known.put(
                Role.INDICATOR,
                new KnownIds("der Indikator", catalogue.indicators().keySet(), problems));
        known.put(Role.GROUP, new KnownIds("die Gruppe", catalogue.groups().keySet(), problems));
        known.put(
                Role.DISTRICT, new KnownIds("das Gebiet", catalogue.districts().keySet(), problems));
        known.put(Role.LEVEL, new KnownIds("die Ebene", catalogue.levels().keySet(), problems));
        keys.put(Role.INDICATOR, "indikatoren");
        keys.put(Role.GROUP, "gruppen");
        keys.put(Role.DISTRICT, "gebiete");
        keys.put(Role.LEVEL, "ebenen");
    }

    /** Per role: normalised label to id. */
    Map<Role, Map<String, String>> labels() {
        Map<Role, Map<String, String>> labels = new EnumMap<>(Role.class);
        keys.forEach((role, key) -> labels.put(role, labels(role, node.entries(key))));
        labels.put(Role.PERIOD, periods());
        return labels;
    }

    private Map<String, String> periods() {
        Map<String, String> periods = new LinkedHashMap<>();
        node.entries("zeiträume").forEach((label, entry) -> {
            String text = entry.text();
            if (text != null
                    && !text.equals(Mapping.LEAVE_OUT)
                    && GermanPeriod.parse(text).isEmpty()) {
                entry.error("dies ist kein Zeitraum", Period.ALLOWED + ", oder " + Mapping.LEAVE_OUT);
            } else if (text != null) {
                periods.put(Spelling.normal(label), text);
            }
        });
        return periods;
    }

    private Map<String, String> labels(Role role, Map<String, YamlNode> entries) {
        Map<String, String> labels = new LinkedHashMap<>();
        entries.forEach((label, entry) -> {
            String id = entry.text();
            if (id != null && !id.equals(Mapping.LEAVE_OUT)) {
                id = known(role).find(id, entry.place());
            }
            String before = id == null ? null : labels.put(Spelling.normal(label), id);
            if (before != null && !before.equals(id)) {
                entry.error("dieselbe Bezeichnung steht schon für „" + before + "“", "jede Bezeichnung einmal");
            }
        });
        return labels;
    }

    private KnownIds known(Role role) {
        KnownIds ids = known.get(role);
        if (ids == null) {
            throw new IllegalArgumentException("no ids for " + role);
        }
        return ids;
    }

    /** Roles whose unknown labels are left out. */
    Set<Role> leaveOutUnknown() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        YamlNode unknown = node.child("unbekannte");
        if (unknown == null) {
            return roles;
        }
        if (unknown.isScalar()) {
            if (Boolean.TRUE.equals(node.choice("unbekannte", UNKNOWN))) {
                roles.addAll(keys.keySet());
            }
            return roles;
        }
        unknown.allowOnly(keys.values());
        keys.forEach((role, key) -> {
            if (Boolean.TRUE.equals(unknown.choice(key, UNKNOWN))) {
                roles.add(role);
            }
        });
        return roles;
    }

    List<Redirect> redirects() {
        List<Redirect> redirects = new ArrayList<>();
        for (YamlNode redirect : node.list("umleiten")) {
            redirect.allowOnly(Set.of("indikator", "gruppe", "nach"));
            String indicator = id(redirect, "indikator", Role.INDICATOR);
            String group = id(redirect, "gruppe", Role.GROUP);
            YamlNode target = redirect.requiredChild("nach");
            if (target == null || indicator == null || group == null) {
                continue;
            }
            target.allowOnly(Set.of("indikator", "gruppe"));
            String toIndicator = id(target, "indikator", Role.INDICATOR);
            String toGroup = target.has("gruppe") ? id(target, "gruppe", Role.GROUP) : group;
            if (toIndicator != null && toGroup != null) {
                redirects.add(new Redirect(indicator, group, toIndicator, toGroup));
            }
        }
        return redirects;
    }

    private @Nullable String id(YamlNode in, String key, Role role) {
        String id = in.requiredText(key);
        return id.isEmpty() ? null : known(role).find(id, in.place(key));
    }
}
