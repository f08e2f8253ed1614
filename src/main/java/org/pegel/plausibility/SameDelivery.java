package org.pegel.plausibility;

import static org.pegel.observation.DeliveryCheck.Severity.CONSPICUOUS;
import static org.pegel.observation.DeliveryCheck.Severity.NOTICE;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.pegel.observation.Delivery;
import org.pegel.observation.DeliveryCheck;
import org.pegel.observation.DeliveryCheck.Severity;
import org.pegel.observation.DeliveryState;

/** Deliveries that came before: the same content once more, or another one that still waits for the same source. */
record SameDelivery(ZoneId zone) {
    static final String ID = "doppelt";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMAN);

    void look(Delivery delivery, Collection<Delivery> others, Consumer<DeliveryCheck> found) {
        for (Delivery other : others) {
            if (other.id().equals(delivery.id())) {
                continue;
            }
            boolean sameSource = other.source().equals(delivery.source());
            if (other.sha256().equals(delivery.sha256())) {
                found.accept(again(other, sameSource));
            } else if (sameSource && other.state().isWaiting()) {
                found.accept(check(
                        CONSPICUOUS,
                        other,
                        "Eine andere Lieferung derselben Quelle wartet noch auf ihre Freigabe: %s."));
            } else if (sameSource && other.isReleased() && other.file().equals(delivery.file())) {
                found.accept(
                        check(NOTICE, other, "Unter demselben Namen kam schon eine Datei mit anderem Inhalt: %s."));
            }
        }
    }

    private DeliveryCheck again(Delivery other, boolean sameSource) {
        if (other.state() == DeliveryState.WITHDRAWN) {
            return check(CONSPICUOUS, other, "Derselbe Inhalt wurde schon geliefert und zurückgezogen: %s.");
        }
        if (other.state() == DeliveryState.REFUSED) {
            return check(CONSPICUOUS, other, "Derselbe Inhalt wurde schon geliefert und zurückgewiesen: %s.");
        }
        return sameSource
                ? check(NOTICE, other, "Derselbe Inhalt ist schon eingegangen: %s.")
                : check(CONSPICUOUS, other, "Derselbe Inhalt ist schon von einer anderen Quelle eingegangen: %s.");
    }

    private DeliveryCheck check(Severity severity, Delivery other, String sentence) {
        String which = "„%s“ (Quelle %s) vom %s"
                .formatted(
                        other.file().replaceAll("[\\p{Cntrl}\\p{Cf}]", "\uFFFD"),
                        other.source(),
                        DAY.format(other.receivedAt().atZone(zone)));
        return new DeliveryCheck(
                ID, severity, null, null, null, null, null, sentence.formatted(which), Map.of("delivery", other.id()));
    }
}
