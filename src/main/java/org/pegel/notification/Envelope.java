package org.pegel.notification;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.util.Date;
import java.util.List;

/**
 * Makes the MIME message: text and HTML as alternatives, pictures beside the HTML. The same mail gives the same bytes,
 * at every attempt.
 */
final class Envelope {

    private Envelope() {}

    static MimeMessage message(OwedMail mail, Letter letter, Layout.Page page, String sender, Session session) {
        try {
            MimeMessage message = new WithOwnId(session, mail.messageId());
            message.setFrom(new InternetAddress(sender));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.mailbox()));
            message.setSubject(oneLine(letter.subject()), "UTF-8");
            message.setSentDate(Date.from(mail.createdAt()));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Auto-Response-Suppress", "All");
            message.setHeader("Content-Language", letter.language());
            message.setContent(
                    new Parts("alternative", mail.id() + "-a", text(page.text(), "plain"), html(mail, page)));
            message.saveChanges();
            return message;
        } catch (MessagingException e) {
            throw new IllegalStateException("Mail " + mail.id() + " can't be put together", e);
        }
    }

    /** No line break gets into a header. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static BodyPart text(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, "UTF-8", subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static BodyPart html(OwedMail mail, Layout.Page page) throws MessagingException {
        BodyPart html = text(page.html(), "html");
        if (page.pictures().isEmpty()) {
            return html;
        }
        List<BodyPart> parts = new java.util.ArrayList<>(List.of(html));
        for (Layout.Picture picture : page.pictures()) {
            parts.add(picture(picture));
        }
        MimeBodyPart related = new MimeBodyPart();
        related.setContent(new Parts("related", mail.id() + "-r", parts.toArray(BodyPart[]::new)));
        return related;
    }

    private static BodyPart picture(Layout.Picture picture) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(picture.png(), "image/png")));
        part.setContentID("<" + picture.cid() + ">");
        part.setDisposition(MimeBodyPart.INLINE);
        part.setFileName(picture.cid() + ".png");
        return part;
    }

    /** Keeps its Message-ID however often it is saved. */
    private static final class WithOwnId extends MimeMessage {
        private final String messageId;

        WithOwnId(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }

    /** Several parts with a boundary that is always the same. */
    private static final class Parts extends MimeMultipart {
        Parts(String subtype, String boundary, BodyPart... parts) throws MessagingException {
            super(subtype, parts);
            contentType = "multipart/" + subtype + "; boundary=\"pegel-" + boundary + "\"";
        }
    }
}
