package org.pegel.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pegel.alert.AlertEvent.Kind;
import org.pegel.rule.Severity;

class OwedMailTest {

    private static final Duration FIVE_DAYS = Duration.ofDays(5);

    @Test
    void theWaitDoublesUpToAnHour() {
        OwedMail mail = owed();
        Instant now = mail.createdAt();
        List<Long> minutes = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            mail = mail.notSent(now, "connection refused", FIVE_DAYS);
            minutes.add(Duration.between(now, mail.nextAttemptAt()).toMinutes());
            now = mail.nextAttemptAt();
        }

        assertThat(minutes).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
        assertThat(mail.attempts()).isEqualTo(9);
        assertThat(mail.lastError()).isEqualTo("connection refused");
    }

    @Test
    void itIsGivenUpOnlyWhenItWasOwedTooLong() {
        OwedMail mail = owed();

        assertThat(mail.notSent(mail.createdAt().plus(FIVE_DAYS).minusSeconds(1), "x", FIVE_DAYS)
                        .state())
                .isEqualTo(OwedMail.State.OWED);
        assertThat(mail.notSent(mail.createdAt().plus(FIVE_DAYS), "x", FIVE_DAYS)
                        .state())
                .isEqualTo(OwedMail.State.FAILED);
    }

    @Test
    void whatWasSentIsNeverSentAgain() {
        OwedMail sent = owed().sent(SmallTown.NOW);

        assertThat(sent.state()).isEqualTo(OwedMail.State.SENT);
        assertThat(sent.sentAt()).isEqualTo(SmallTown.NOW);
        assertThatIllegalStateException()
                .isThrownBy(() -> sent.notSent(SmallTown.NOW, "x", FIVE_DAYS))
                .withMessageEndingWith("is SENT, no longer owed");
    }

    @Test
    void aLongErrorIsShortened() {
        assertThat(owed().notSent(SmallTown.NOW, "x".repeat(5000), FIVE_DAYS).lastError())
                .hasSize(1000);
    }

    private static OwedMail owed() {
        return new Composition(
                        SmallTown.DEPARTMENTS,
                        SmallTown.evaluation(SmallTown.change(
                                Kind.OPENED, Severity.WARNING, SmallTown.series("betreuung", "07"), Map.of())))
                .mails()
                .get(0)
                .mail();
    }
}
