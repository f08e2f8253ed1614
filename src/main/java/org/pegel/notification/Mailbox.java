package org.pegel.notification;

import java.util.regex.Pattern;
import org.pegel.table.YamlNode;

/** Mail addresses: a bare address of ASCII letters, no display name, no line break that could forge a header. */
final class Mailbox {

    private static final Pattern ADDRESS = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?"
                    + "(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+");
    private static final int LONGEST = 254;

    private Mailbox() {}

    /** The address under this key; what is wrong is noted. */
    static String read(YamlNode node, String key) {
        String address = node.requiredText(key);
        if (!address.isEmpty() && !isAddress(address)) {
            node.error(key, "das ist keine E-Mail-Adresse", "eine Adresse wie sozialreferat@musterstadt.example");
        }
        return address;
    }

    private static boolean isAddress(String text) {
        return text.length() <= LONGEST && ADDRESS.matcher(text).matches();
    }
}
