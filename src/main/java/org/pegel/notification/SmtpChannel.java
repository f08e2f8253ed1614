package org.pegel.notification;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.pegel.notification.MailSettings.StartTls;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands mails to an SMTP server ({@code spring.mail.*}). Every wait has an end. */
final class SmtpChannel implements Channel {

    private final JavaMailSenderImpl sender;

    SmtpChannel(JavaMailSenderImpl sender, MailSettings settings) {
        this.sender = sender;
        configure(sender, settings);
    }

    private static void configure(JavaMailSenderImpl sender, MailSettings settings) {
        Properties properties = sender.getJavaMailProperties();
        String protocol = sender.getProtocol() == null ? "smtp" : sender.getProtocol();
        String timeout = Long.toString(settings.timeout().toMillis());
        for (String phase : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.putIfAbsent("mail." + protocol + "." + phase, timeout);
        }
        StartTls startTls = startTls(sender.getUsername(), settings.starttls());
        properties.putIfAbsent("mail." + protocol + ".starttls.enable", Boolean.toString(startTls != StartTls.OFF));
        properties.putIfAbsent(
                "mail." + protocol + ".starttls.required", Boolean.toString(startTls == StartTls.REQUIRED));
        properties.putIfAbsent("mail." + protocol + ".ssl.checkserveridentity", "true");
        sender.setJavaMailProperties(properties);
    }

    /** Nobody sends a password in the clear because of a line that is missing in the configuration. */
    private static StartTls startTls(@Nullable String username, @Nullable StartTls configured) {
        if (configured != null) {
            return configured;
        }
        return username == null || username.isBlank() ? StartTls.OFFERED : StartTls.REQUIRED;
    }

    @Override
    public Session session() {
        return sender.getSession();
    }

    @Override
    public void send(OwedMail mail, MimeMessage message) throws ChannelException {
        try {
            sender.send(message);
        } catch (MailException e) {
            throw new ChannelException(destination() + ": " + cause(e), e);
        }
    }

    /** What the server or the network said, without the layers around it. */
    private static String cause(MailException e) {
        Throwable cause = e;
        if (e instanceof MailSendException send && send.getMessageExceptions() != null) {
            cause = send.getMessageExceptions().length > 0 ? send.getMessageExceptions()[0] : e;
        }
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    @Override
    public String destination() {
        return "smtp://" + sender.getHost() + (sender.getPort() > 0 ? ":" + sender.getPort() : "");
    }
}
