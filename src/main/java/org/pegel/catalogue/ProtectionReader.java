package org.pegel.catalogue;

import java.util.Set;
import org.pegel.table.YamlNode;

/** Reads {@code {mindestfallzahl: 3, mindestbasis: 30, rundung: 5}}; what is absent is 0. */
public final class ProtectionReader {

    /** The keys it reads. */
    public static final Set<String> KEYS = Set.of("mindestfallzahl", "mindestbasis", "rundung");

    private ProtectionReader() {}

    /** The rules of a mapping; a number that is none is noted and counts as 0. */
    public static Protection read(YamlNode protection) {
        return new Protection(
                count(protection, "mindestfallzahl"), count(protection, "mindestbasis"), count(protection, "rundung"));
    }

    private static int count(YamlNode protection, String key) {
        Integer count = protection.wholeNumber(key);
        if (count != null && count < 0) {
            protection.error(key, "die Zahl ist kleiner als 0", "eine ganze Zahl ab 0");
        }
        return count == null || count < 0 ? 0 : count;
    }
}
