package org.pegel.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.table.YamlNode;

/** Reads which columns make a numerator or a denominator: a header, a list of headers, {@code plus} and {@code minus}. */
final class SumReader {

    private static final String NONE = "keiner";

    private SumReader() {}

    /**
     * The sum under a key.
     *
     * @param known the parts that its headers may have
     * @return absent when the key is; {@link Sum#NONE} for {@code keiner}
     */
    static @Nullable Sum read(YamlNode in, String key, Set<Role> known) {
        YamlNode sum = in.child(key);
        if (sum == null) {
            return null;
        }
        if (sum.isScalar() && NONE.equals(sum.text())) {
            return Sum.NONE;
        }
        if (!sum.isMapping()) {
            return new Sum(headers(in, key, known), List.of());
        }
        sum.allowOnly(Set.of("plus", "minus"));
        sum.requiredChild("plus");
        return new Sum(headers(sum, "plus", known), headers(sum, "minus", known));
    }

    private static List<TextPattern> headers(YamlNode in, String key, Set<Role> known) {
        List<TextPattern> headers = new ArrayList<>();
        for (YamlNode item : in.list(key)) {
            TextPattern header = PatternReader.read(item, known);
            if (header != null) {
                headers.add(header);
            }
        }
        return headers;
    }
}
