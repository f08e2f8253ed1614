package org.pegel.notification;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.table.Problems;
import org.pegel.table.YamlFile;
import org.pegel.table.YamlNode;

/** Reads {@code mail.yaml}. */
final class MailTextsFile {

    static final String NAME = "mail.yaml";
    private static final Set<String> KEYS = Set.of("absender", "betreff", "schluss", "link");
    private static final int LONGEST_SUBJECT = 60;

    private MailTextsFile() {}

    /** Texts that can be worked with even if something is wrong and noted. */
    static MailTexts read(Path file, Problems problems) {
        YamlNode root = YamlFile.read(file, problems);
        if (root == null) {
            return new MailTexts("", "", null, null);
        }
        root.allowOnly(KEYS);
        String subject = root.requiredText("betreff");
        if (subject.length() > LONGEST_SUBJECT || subject.contains("\n")) {
            root.error("betreff", "der Betreff ist zu lang", "eine Zeile, höchstens " + LONGEST_SUBJECT + " Zeichen");
        }
        return new MailTexts(Mailbox.read(root, "absender"), subject, root.text("schluss"), link(root));
    }

    private static @Nullable String link(YamlNode root) {
        String link = root.text("link");
        if (link != null && !isWebAddress(link)) {
            root.error(
                    "link", "das ist keine Adresse einer Seite", "eine Adresse wie https://pegel.musterstadt.example");
        }
        return link;
    }

    private static boolean isWebAddress(String link) {
        try {
            URI uri = new URI(link);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
