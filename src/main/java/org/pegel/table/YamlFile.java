package org.pegel.table;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * YAML as data only: one document of mappings, lists and scalars. Tags, merge keys, keys that are not plain text and
 * duplicate keys are errors; aliases, depth and size are bounded. Scalars are never interpreted before somebody asks:
 * {@code no}, {@code 01} and {@code 2026-11-22} stay what they are.
 */
public final class YamlFile {

    private static final int LARGEST = 4 << 20;

    private YamlFile() {}

    /**
     * Reads the one document of the file.
     *
     * @return the root of the document; {@code null} if the file cannot be read, is not valid or is empty, which is
     *     noted. The nodes note what is found later in the same {@code problems}
     */
    public static @Nullable YamlNode read(Path file, Problems problems) {
        Place place = Place.of(file);
        try {
            if (Files.size(file) > LARGEST) {
                problems.error(place, null, "die Datei ist zu groß", "höchstens 4 MB");
                return null;
            }
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            return parse(
                    place, StandardCharsets.UTF_8.newDecoder().decode(bytes).toString(), problems);
        } catch (NoSuchFileException missing) {
            problems.error(place, null, "die Datei gibt es nicht", null);
        } catch (CharacterCodingException otherEncoding) {
            problems.error(place, null, "die Zeichen der Datei sind nicht lesbar", "Text in der Kodierung UTF-8");
        } catch (IOException unreadable) {
            problems.addAll(FileStart.unreadable(Place.of(file)).problems());
        }
        return null;
    }

    /** Like {@link #read}, for content from elsewhere. */
    public static @Nullable YamlNode parse(Place place, String content, Problems problems) {
        String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
        Node root;
        try {
            root = compose(text);
        } catch (YAMLException invalid) {
            problems.add(YamlSyntax.explain(invalid, place, text));
            return null;
        }
        if (root == null) {
            problems.error(place, null, "die Datei ist leer", null);
            return null;
        }
        return new YamlCheck(place, problems).accepts(root) ? new YamlNode(root, place, problems) : null;
    }

    private static @Nullable Node compose(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        options.setNestingDepthLimit(30);
        options.setMaxAliasesForCollections(100);
        return new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
    }
}
