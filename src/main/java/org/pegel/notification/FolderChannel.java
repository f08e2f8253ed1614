package org.pegel.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Properties;

/**
 * Postausgang: a folder of {@code .eml} files, sortable by name. A file appears whole or not at all; the same mail always
 * gets the same name, so that another attempt writes the same file again.
 */
final class FolderChannel implements Channel {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final int ID_IN_NAME = 8;

    private final Path folder;
    private final Session session = Session.getInstance(new Properties());

    FolderChannel(Path folder) {
        this.folder = folder;
    }

    @Override
    public Session session() {
        return session;
    }

    @Override
    public void send(OwedMail mail, MimeMessage message) throws ChannelException {
        try {
            Files.createDirectories(folder);
            Path unfinished = folder.resolve("." + name(mail) + ".teil");
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                message.writeTo(out);
            }
            Files.move(
                    unfinished,
                    folder.resolve(name(mail)),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | MessagingException e) {
            throw new ChannelException("Postausgang " + folder + ": " + e, e);
        }
    }

    private static String name(OwedMail mail) {
        return TIME.format(mail.createdAt()) + "-" + mail.department() + "-"
                + mail.id().substring(0, ID_IN_NAME) + ".eml";
    }

    @Override
    public String destination() {
        return folder.toString();
    }
}
