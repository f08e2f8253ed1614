package org.pegel.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pegel.notification.Dispatch.Outcome;
import org.pegel.notification.MailSettings.StartTls;
import org.pegel.notification.ScriptedSmtpServer.Manner;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Real conversations with mail servers, most of them bad. */
class SmtpTest {

    private static final Pattern MESSAGE_ID = Pattern.compile("Message-ID:\\s*(<[^>]+>)");

    private final PostOffice office = new PostOffice();

    @Test
    void aServerThatWorksGetsTheWholeMail() throws Exception {
        OwedMail owed = office.oweOne();
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            assertThat(dispatch(server.getSmtp().getPort()).sendNext()).isEqualTo(Outcome.SENT);

            MimeMessage mail = server.getReceivedMessages()[0];
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(mail.getMessageID()).isEqualTo(owed.messageId());
            assertThat(Mails.parts(mail)).contains("text/plain", "text/html", "image/png <bild-1>");
        } finally {
            server.stop();
        }
    }

    @Test
    void aServerThatIsDownForAnHourGetsItOnceAfterwards() throws Exception {
        OwedMail owed = office.oweOne();
        int port = freePort();
        Dispatch dispatch = dispatch(port);
        for (int minute = 0; minute < 60; minute++) {
            assertThat(dispatch.sendNext()).isNotEqualTo(Outcome.SENT);
            office.clock.forward(Duration.ofMinutes(1));
        }
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            for (int minute = 0; minute < 120; minute++) {
                dispatch.sendNext();
                office.clock.forward(Duration.ofMinutes(1));
            }
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(server.getReceivedMessages()[0].getMessageID()).isEqualTo(owed.messageId());
        } finally {
            server.stop();
        }
        assertThat(office.store.counts()).isEqualTo(new MailCounts(0, null, 1, 0));
    }

    @ParameterizedTest
    @EnumSource(
            value = Manner.class,
            names = {"BUSY", "REFUSE", "HANG", "DROP_IN_DATA"})
    void aServerThatMisbehavesGetsItOnceLater(Manner manner) throws Exception {
        OwedMail owed = office.oweOne();
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(manner, Manner.ACCEPT)) {
            Dispatch dispatch = dispatch(server.port());

            assertThat(impatient(server.port()).sendNext()).isEqualTo(Outcome.NOT_SENT);
            assertThat(claimed(Duration.ofMinutes(1)).lastError()).contains("smtp://127.0.0.1:" + server.port());
            assertThat(dispatch.sendNext()).isEqualTo(Outcome.NOTHING_DUE);
            office.clock.forward(Duration.ofMinutes(1));
            assertThat(dispatch.sendNext()).isEqualTo(Outcome.SENT);
            assertThat(dispatch.sendNext()).isEqualTo(Outcome.NOTHING_DUE);

            assertThat(server.accepted).hasSize(1);
            assertThat(server.offered)
                    .allSatisfy(mail -> assertThat(messageId(mail)).isEqualTo(owed.messageId()));
            assertThat(server.offered).hasSize(manner == Manner.DROP_IN_DATA ? 2 : 1);
        }
    }

    /** The server may have it and not have said so: then a reader's program sees by the Message-ID that it is the same. */
    @Test
    void anAnswerThatNeverComesLeadsToTheSameMailAgain() throws Exception {
        office.oweOne();
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Manner.HANG_AFTER_DATA, Manner.ACCEPT)) {
            Dispatch dispatch = dispatch(server.port());

            assertThat(impatient(server.port()).sendNext()).isEqualTo(Outcome.NOT_SENT);
            office.clock.forward(Duration.ofMinutes(1));
            assertThat(dispatch.sendNext()).isEqualTo(Outcome.SENT);

            assertThat(server.offered).hasSize(2);
            assertThat(server.offered.get(0)).isEqualTo(server.offered.get(1));
        }
    }

    @Test
    void nothingLeavesUnencryptedWhereEncryptionIsRequired() throws Exception {
        office.oweOne();
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Manner.ACCEPT)) {
            Dispatch dispatch =
                    office.dispatch(new SmtpChannel(sender(server.port()), PostOffice.settings(StartTls.REQUIRED)));

            assertThat(dispatch.sendNext()).isEqualTo(Outcome.NOT_SENT);
            assertThat(server.offered).isEmpty();
            assertThat(server.commands).noneMatch(command -> command.startsWith("MAIL"));
            assertThat(claimed(Duration.ofMinutes(1)).lastError()).contains("STARTTLS is required");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = StartTls.class,
            names = {"REQUIRED", "OFFERED"})
    void startTlsIsUsedWhereItIsOffered(StartTls startTls) throws Exception {
        office.oweOne();
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Manner.ACCEPT_TLS)) {
            JavaMailSenderImpl sender = sender(server.port());
            sender.getJavaMailProperties().setProperty("mail.smtp.ssl.trust", "*");
            sender.getJavaMailProperties().setProperty("mail.smtp.ssl.checkserveridentity", "false");

            assertThat(office.dispatch(new SmtpChannel(sender, PostOffice.settings(startTls)))
                            .sendNext())
                    .isEqualTo(Outcome.SENT);
            assertThat(server.commands)
                    .filteredOn(command -> command.contains("MAIL FROM"))
                    .singleElement()
                    .asString()
                    .startsWith("(TLS)");
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused() throws Exception {
        office.oweOne();
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Manner.ACCEPT_TLS)) {
            Dispatch dispatch =
                    office.dispatch(new SmtpChannel(sender(server.port()), PostOffice.settings(StartTls.REQUIRED)));

            assertThat(dispatch.sendNext()).isEqualTo(Outcome.NOT_SENT);
            assertThat(server.offered).isEmpty();
        }
    }

    @Test
    void aUserNameMakesEncryptionRequired() {
        JavaMailSenderImpl withUser = sender(25);
        withUser.setUsername("pegel");
        JavaMailSenderImpl withoutUser = sender(25);
        assertThat(new SmtpChannel(withUser, PostOffice.settings(null))
                        .session()
                        .getProperty("mail.smtp.starttls.required"))
                .isEqualTo("true");
        assertThat(new SmtpChannel(withoutUser, PostOffice.settings(null))
                        .session()
                        .getProperty("mail.smtp.starttls.required"))
                .isEqualTo("false");
    }

    private Dispatch dispatch(int port) {
        return office.dispatch(new SmtpChannel(sender(port), PostOffice.settings(null)));
    }

    /** For servers that never answer. */
    private Dispatch impatient(int port) {
        return office.dispatch(new SmtpChannel(sender(port), PostOffice.settings(null, Duration.ofMillis(300))));
    }

    private static JavaMailSenderImpl sender(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return sender;
    }

    private OwedMail claimed(Duration later) {
        Optional<OwedMail> claimed = office.transaction.execute(
                status -> office.store.claimDue(office.clock.instant().plus(later)));
        return claimed.orElseThrow();
    }

    private static String messageId(String mail) {
        Matcher matcher = MESSAGE_ID.matcher(mail);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
