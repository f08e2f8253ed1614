package org.pegel.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-22T23:30:00+01:00[Europe/Berlin]");
    private static final LocalDate LATER = LocalDate.of(2026, 12, 1);
    private static final Delivery RECEIVED = new Delivery("d1", "kita", "werte.csv", "00", NOW.toInstant(), null, null);
    private static final Delivery CHECKED = RECEIVED.checked("unauffällig", NOW).delivery();
    private static final Delivery RELEASED =
            CHECKED.released("Statistikstelle", null, null, NOW).delivery();
    private static final Delivery EMBARGOED =
            CHECKED.released("Statistikstelle", null, LATER, NOW).delivery();
    private static final Delivery REFUSED =
            CHECKED.refused("Statistikstelle", "falsch", NOW).delivery();
    private static final Delivery WITHDRAWN =
            RELEASED.withdrawn("Statistikstelle", "falsch", NOW).delivery();

    @Test
    void itsLifeGoesFromReceivedToWithdrawn() {
        assertThat(CHECKED.state()).isEqualTo(DeliveryState.CHECKED);
        assertThat(RELEASED.isReleased()).isTrue();
        assertThat(RELEASED.releasedBy()).isEqualTo("Statistikstelle");
        assertThat(WITHDRAWN.state()).isEqualTo(DeliveryState.WITHDRAWN);
        assertThat(WITHDRAWN.releasedBy()).as("who had released it").isEqualTo("Statistikstelle");
        assertThat(RELEASED.withdrawn("Statistikstelle", "falsch", NOW).event())
                .isEqualTo(new DeliveryEvent(
                        DeliveryEvent.Kind.WITHDRAWN, NOW.toInstant(), "Statistikstelle", "falsch", null));
    }

    @Test
    void anEmbargoLetsItCountOnItsDayAndNotBefore() {
        assertThat(EMBARGOED.isReleased()).isFalse();
        refused(() -> EMBARGOED.tookEffect(NOW.plusDays(8)))
                .hasMessage(
                        "Die Lieferung ist bereits freigegeben (von Statistikstelle am 22.11.2026, Sperrfrist bis 01.12.2026)");
        assertThat(EMBARGOED.tookEffect(NOW.plusDays(9)).delivery().isReleased())
                .isTrue();
        assertThat(EMBARGOED
                        .withdrawn("Statistikstelle", "falsch", NOW)
                        .delivery()
                        .state())
                .isEqualTo(DeliveryState.WITHDRAWN);
    }

    @Test
    void anEmbargoLiesInTheFuture() {
        refused(() -> CHECKED.released("Statistikstelle", null, NOW.toLocalDate(), NOW))
                .hasMessage(
                        "Die Sperrfrist 22.11.2026 liegt nicht in der Zukunft; erlaubt: ein Tag nach dem 22.11.2026,"
                                + " oder keine Sperrfrist");
    }

    @Test
    void aStepThatDoesNotFitNamesTheState() {
        refused(() -> RELEASED.released("Amt", null, null, NOW))
                .hasMessage("Die Lieferung ist bereits freigegeben (von Statistikstelle am 22.11.2026)");
        refused(() -> RELEASED.refused("Amt", "falsch", NOW))
                .hasMessageStartingWith("Die Lieferung ist bereits freigegeben");
        refused(() -> REFUSED.released("Amt", null, null, NOW))
                .hasMessage("Die Lieferung wurde zurückgewiesen (von Statistikstelle am 22.11.2026)");
        refused(() -> WITHDRAWN.withdrawn("Amt", "falsch", NOW))
                .hasMessage("Die Lieferung wurde zurückgezogen (von Statistikstelle am 22.11.2026)");
        refused(() -> CHECKED.withdrawn("Amt", "falsch", NOW))
                .hasMessage("Die Lieferung ist noch nicht freigegeben (geprüft am 22.11.2026)");
        refused(() -> RECEIVED.withdrawn("Amt", "falsch", NOW))
                .hasMessage("Die Lieferung ist noch nicht freigegeben (eingegangen am 22.11.2026)");
        refused(() -> RELEASED.requireWaiting(NOW.getZone())).hasMessageContaining("bereits freigegeben");
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> refused(ThrowingCallable step) {
        return assertThatThrownBy(step).isInstanceOf(DeliveryStateException.class);
    }
}
