package org.pegel.scaffold;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Ids made of names: {@code Anteil über 65-Jährige} becomes {@code anteil-ueber-65-jaehrige}; each only once. */
final class Slugs {

    private static final int LONGEST = 60;

    private final Set<String> taken = new HashSet<>();

    /** @param reserved ids that are taken already */
    Slugs(Set<String> reserved) {
        taken.addAll(reserved);
    }

    String of(String name) {
        String slug = slug(name);
        String id = slug;
        for (int i = 2; !taken.add(id); i++) {
            id = slug + "-" + i;
        }
        return id;
    }

    static String slug(String name) {
        String german = name.toLowerCase(Locale.GERMAN)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replace("%", " prozent ");
        String plain = Normalizer.normalize(german, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (plain.length() > LONGEST) {
            int end = plain.lastIndexOf('-', LONGEST);
            plain = plain.substring(0, end > LONGEST / 2 ? end : LONGEST).replaceAll("-$", "");
        }
        return plain.isEmpty() ? "x" : plain;
    }
}
