package org.pegel.report;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.PeriodText;
import org.pegel.observation.Delivery;
import org.pegel.observation.DeliveryCheck;
import org.pegel.observation.DeliveryEvent;
import org.pegel.observation.DeliveryState;

/** Deliveries for people, in German. */
public final class DeliveryText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm", Locale.GERMAN);

    private DeliveryText() {}

    /** The state in German, such as {@code geprüft}. */
    public static String state(DeliveryState state) {
        return switch (state) {
            case RECEIVED -> "eingegangen";
            case CHECKED -> "geprüft";
            case EMBARGOED -> "freigegeben mit Sperrfrist";
            case RELEASED -> "freigegeben";
            case REFUSED -> "zurückgewiesen";
            case WITHDRAWN -> "zurückgezogen";
        };
    }

    /** One line each; ends with a line end. */
    public static String list(Collection<Delivery> deliveries, ZoneId zone) {
        StringBuilder text = new StringBuilder();
        deliveries.forEach(delivery -> text.append(delivery.id())
                .append("  ")
                .append(line(delivery, zone))
                .append('\n'));
        return text.append(deliveries.size())
                .append(deliveries.size() == 1 ? " Lieferung\n" : " Lieferungen\n")
                .toString();
    }

    /** One delivery with its steps and what its checks said; ends with a line end. */
    public static String life(Delivery delivery, List<DeliveryEvent> events, List<DeliveryCheck> checks, ZoneId zone) {
        StringBuilder text = new StringBuilder(line(delivery, zone)).append('\n');
        events.forEach(event -> text.append("  ").append(step(event, zone)).append('\n'));
        checks.forEach(check -> text.append("  - ")
                .append(check.isConspicuous() ? "auffällig: " : "Hinweis: ")
                .append(check.message())
                .append('\n'));
        return text.toString();
    }

    /** {@code werte.csv (Quelle kita), eingegangen 22.11.2026, 08:00 Uhr: geprüft}. */
    public static String line(Delivery delivery, ZoneId zone) {
        String embargo = delivery.state() == DeliveryState.EMBARGOED && delivery.embargo() != null
                ? ", wirksam ab " + PeriodText.day(delivery.embargo(), Locale.GERMAN)
                : "";
        return "%s (Quelle %s), eingegangen %s Uhr: %s%s"
                .formatted(
                        printable(delivery.file()),
                        delivery.source(),
                        TIME.format(delivery.receivedAt().atZone(zone)),
                        state(delivery.state()),
                        embargo);
    }

    private static String step(DeliveryEvent event, ZoneId zone) {
        String what =
                switch (event.kind()) {
                    case RECEIVED -> "eingegangen";
                    case CHECKED -> "geprüft";
                    case RELEASED ->
                        event.embargo() == null
                                ? "freigegeben"
                                : "freigegeben, wirksam ab " + PeriodText.day(event.embargo(), Locale.GERMAN);
                    case TOOK_EFFECT -> "wirksam geworden";
                    case REFUSED -> "zurückgewiesen";
                    case WITHDRAWN -> "zurückgezogen";
                };
        return TIME.format(event.at().atZone(zone)) + " Uhr " + what + said(" von ", event.by())
                + said(": ", event.note());
    }

    private static String said(String before, @Nullable String text) {
        return text == null ? "" : before + printable(text);
    }

    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}]", "\uFFFD");
    }
}
