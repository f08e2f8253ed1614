package org.pegel.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.notification.Dispatch.Outcome;

class DispatchTest {

    @TempDir
    private Path outbox;

    private final PostOffice office = new PostOffice();

    @Test
    void eachOwedMailBecomesOneFile() throws IOException {
        office.owe();
        Dispatch dispatch = office.dispatch(new FolderChannel(outbox.resolve("neu")));

        assertThat(List.of(dispatch.sendNext(), dispatch.sendNext(), dispatch.sendNext()))
                .containsExactly(Outcome.SENT, Outcome.SENT, Outcome.NOTHING_DUE);
        assertThat(files(outbox.resolve("neu")))
                .hasSize(2)
                .allMatch(name -> name.matches("20261122-053000-(bildungs|sozial)referat-[0-9a-f]{8}\\.eml"));
        assertThat(office.store.counts()).isEqualTo(new MailCounts(0, null, 2, 0));
    }

    @Test
    void theFileIsAMailThatReadersUnderstand() throws Exception {
        OwedMail owed = office.oweOne();
        office.dispatch(new FolderChannel(outbox)).sendNext();

        MimeMessage mail;
        try (var in = Files.newInputStream(outbox.resolve(files(outbox).get(0)))) {
            mail = new MimeMessage(Session.getInstance(new Properties()), in);
        }
        assertThat(mail.getMessageID()).isEqualTo(owed.messageId());
        assertThat(mail.getSubject()).isEqualTo("Pegel Musterstadt: 1 neue Meldung");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("pegel@musterstadt.example");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("bildung@musterstadt.example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getSentDate()).isEqualTo(SmallTown.NOW);
        assertThat(Mails.parts(mail))
                .containsExactly(
                        "multipart/alternative", "text/plain", "multipart/related", "text/html", "image/png <bild-1>");
    }

    @Test
    void anotherAttemptSendsTheSameBytes() {
        OwedMail owed = office.oweOne();
        Recorder channel = new Recorder(1);
        Dispatch dispatch = office.dispatch(channel);

        assertThat(dispatch.sendNext()).isEqualTo(Outcome.NOT_SENT);
        assertThat(dispatch.sendNext()).isEqualTo(Outcome.NOTHING_DUE);
        office.clock.forward(Duration.ofMinutes(1));
        assertThat(dispatch.sendNext()).isEqualTo(Outcome.SENT);
        assertThat(channel.offered).hasSize(2);
        assertThat(channel.offered.get(0)).isEqualTo(channel.offered.get(1)).contains(owed.messageId());
    }

    @Test
    void aDeathAfterTheHandoverLeavesOneFileOnly() throws IOException {
        office.oweOne();
        FolderChannel folder = new FolderChannel(outbox);
        Dispatch dying = office.dispatch(new Recorder(0) {
            @Override
            public void send(OwedMail mail, MimeMessage message) throws ChannelException {
                folder.send(mail, message);
                throw new ThreadDeathOfTheProcess();
            }
        });

        assertThatThrownBy(dying::sendNext).isInstanceOf(ThreadDeathOfTheProcess.class);
        assertThat(office.store.counts().owed()).isEqualTo(1);
        assertThat(office.dispatch(folder).sendNext()).isEqualTo(Outcome.SENT);
        assertThat(files(outbox)).hasSize(1);
    }

    @Test
    void aMailThatCannotBeReadDoesNotHoldUpTheOthers() {
        OwedMail good = office.oweOne();
        office.store.owe(
                new OwedMail(
                        "broken",
                        "<broken@x.example>",
                        "other",
                        "bildungsreferat",
                        "bildung@musterstadt.example",
                        good.kind(),
                        "{",
                        OwedMail.State.OWED,
                        0,
                        good.createdAt(),
                        good.nextAttemptAt().minusSeconds(1),
                        null,
                        null),
                List.of());
        Recorder channel = new Recorder(0);
        Dispatch dispatch = office.dispatch(channel);

        assertThat(dispatch.sendNext()).isEqualTo(Outcome.NOT_SENT);
        assertThat(dispatch.sendNext()).isEqualTo(Outcome.SENT);
        assertThat(channel.offered).singleElement().asString().contains(good.messageId());
    }

    @Test
    void afterFiveDaysAMailIsGivenUp() {
        office.oweOne();
        Dispatch dispatch = office.dispatch(new Recorder(Integer.MAX_VALUE));
        for (int hours = 0; hours <= 5 * 24; hours++) {
            dispatch.sendNext();
            office.clock.forward(Duration.ofHours(1));
        }

        assertThat(office.store.counts()).isEqualTo(new MailCounts(0, null, 0, 1));
        assertThat(dispatch.sendNext()).isEqualTo(Outcome.NOTHING_DUE);
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** What a killed process looks like from inside: no record of the attempt is written. */
    private static final class ThreadDeathOfTheProcess extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Keeps what it is offered; refuses the first few. */
    private static class Recorder implements Channel {
        final List<String> offered = new ArrayList<>();
        private final Session session = Session.getInstance(new Properties());
        private int refusals;

        Recorder(int refusals) {
            this.refusals = refusals;
        }

        @Override
        public Session session() {
            return session;
        }

        @Override
        public void send(OwedMail mail, MimeMessage message) throws ChannelException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                message.writeTo(bytes);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            offered.add(bytes.toString(StandardCharsets.UTF_8));
            if (refusals-- > 0) {
                throw new ChannelException("refused", new IOException());
            }
        }

        @Override
        public String destination() {
            return "recorder";
        }
    }
}
