package org.pegel.plausibility;

import static org.pegel.observation.DeliveryCheck.Severity.CONSPICUOUS;
import static org.pegel.observation.DeliveryCheck.Severity.NOTICE;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pegel.observation.DeliveryCheck;
import org.pegel.observation.DeliveryCheck.Severity;

/** What the checks said: of each check and severity the first few in full, the rest as a number. */
final class Checks {
    private static final int MOST = 20;

    private static final class Kept {
        final List<DeliveryCheck> first = new ArrayList<>();
        int more;
    }

    private final Map<String, Map<Severity, Kept>> byCheck = new LinkedHashMap<>();
    private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);

    void add(DeliveryCheck check) {
        counts.merge(check.severity(), 1, Integer::sum);
        Kept kept = byCheck.computeIfAbsent(check.check(), id -> new EnumMap<>(Severity.class))
                .computeIfAbsent(check.severity(), severity -> new Kept());
        if (kept.first.size() < MOST) {
            kept.first.add(check);
        } else {
            kept.more++;
        }
    }

    int count(Severity severity) {
        return counts.getOrDefault(severity, 0);
    }

    /** Conspicuous ones first, each in the order of the checks. */
    List<DeliveryCheck> all() {
        List<DeliveryCheck> all = new ArrayList<>();
        for (Severity severity : new Severity[] {CONSPICUOUS, NOTICE}) {
            byCheck.forEach((id, kept) -> {
                Kept found = kept.get(severity);
                if (found != null) {
                    all.addAll(found.first);
                    if (found.more > 0) {
                        all.add(rest(id, severity, found.more));
                    }
                }
            });
        }
        return all;
    }

    private static DeliveryCheck rest(String id, Severity severity, int more) {
        String message = more == 1
                ? "Und ein weiterer Eintrag dieser Art."
                : "Und %d weitere Einträge dieser Art.".formatted(more);
        return new DeliveryCheck(id, severity, null, null, null, null, null, message, Map.of("more", more));
    }

    /** {@code 2 auffällig, 1 Hinweis}. */
    String summary() {
        int conspicuous = count(CONSPICUOUS);
        int notices = count(NOTICE);
        if (conspicuous + notices == 0) {
            return "unauffällig";
        }
        return conspicuous + " auffällig, " + notices + (notices == 1 ? " Hinweis" : " Hinweise");
    }
}
