package org.pegel.notification;

import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.util.ArrayList;
import java.util.List;

/** Takes mails apart. */
final class Mails {

    private Mails() {}

    /** The types of all parts, outermost first, inline pictures with their Content-ID. */
    static List<String> parts(Part part) throws Exception {
        List<String> types = new ArrayList<>();
        String type = part.getContentType().replaceAll(";[\\s\\S]*", "");
        String[] cid = part.getHeader("Content-ID");
        types.add(cid == null ? type : type + " " + cid[0]);
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                types.addAll(parts(parts.getBodyPart(i)));
            }
        }
        return types;
    }
}
