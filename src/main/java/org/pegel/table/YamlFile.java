package org.pegel.table;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * YAML as data only: one document of mappings, lists and scalars. Tags, merge keys, keys that are not plain text and
 * duplicate keys are errors; aliases, depth and size are bounded. Scalars are never interpreted before somebody asks:
 * {@code no}, {@code 01} and {@code 2026-11-22} stay what they are.
 */
public final class YamlFile {

    private YamlFile() {}

    /**
     * @return the root of the document; {@code null} if the file cannot be read, is not valid or is empty, which is
     *     noted. The nodes note what is found later in the same {@code problems}
     */
    public static @Nullable YamlNode read(Path file, Problems problems) {
        throw new UnsupportedOperationException();
    }

    /** Like {@link #read}, for content from elsewhere. */
    public static @Nullable YamlNode parse(Place place, String content, Problems problems) {
        throw new UnsupportedOperationException();
    }
}
