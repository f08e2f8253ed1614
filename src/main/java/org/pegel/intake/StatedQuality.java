package org.pegel.intake;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pegel.observation.Quality;

/**
 * What a quality column says.
 *
 * @param quality how far the value can be relied on
 * @param roundedTo the multiple it was rounded to; 0 when it was not
 * @param reason why there is no value, German; absent when none is given
 */
record StatedQuality(Quality quality, int roundedTo, @Nullable String reason) {

    static final StatedQuality FINAL = new StatedQuality(Quality.FINAL, 0, null);

    /** What {@link #parse} accepts, for messages. */
    static final String ALLOWED = "final, provisional, estimated, revised, rounded to 5, recalculated, confidential,"
            + " missing (mit Grund: missing: …), auch deutsch";

    private static final Map<String, Quality> WORDS = Map.ofEntries(
            entry("final", Quality.FINAL),
            entry("endgültig", Quality.FINAL),
            entry("provisional", Quality.PROVISIONAL),
            entry("vorläufig", Quality.PROVISIONAL),
            entry("estimated", Quality.ESTIMATED),
            entry("geschätzt", Quality.ESTIMATED),
            entry("revised", Quality.REVISED),
            entry("revidiert", Quality.REVISED),
            entry("recalculated", Quality.RECALCULATED),
            entry("rückgerechnet", Quality.RECALCULATED),
            entry("confidential", Quality.CONFIDENTIAL),
            entry("vertraulich", Quality.CONFIDENTIAL),
            entry("geheim", Quality.CONFIDENTIAL),
            entry("missing", Quality.MISSING),
            entry("fehlt", Quality.MISSING));

    private static final Pattern ROUNDED =
            Pattern.compile("(?:rounded(?: to)?|gerundet(?: auf)?)[ :]*([1-9]\\d{0,5})", Pattern.CASE_INSENSITIVE);
    private static final Pattern REASONED =
            Pattern.compile("(?:missing|fehlt)\\s*[:(]\\s*(.+?)\\s*\\)?", Pattern.CASE_INSENSITIVE);

    /** Reads a word for a quality; those of the mapping come first. */
    static Optional<StatedQuality> parse(String text, Map<String, StatedQuality> further) {
        String word = Spelling.normal(text);
        StatedQuality own = further.get(word);
        if (own != null) {
            return Optional.of(own);
        }
        Quality quality = WORDS.get(word);
        if (quality != null) {
            return Optional.of(new StatedQuality(quality, 0, null));
        }
        return rounded(text.strip()).or(() -> missing(text.strip()));
    }

    private static Optional<StatedQuality> rounded(String text) {
        Matcher matcher = ROUNDED.matcher(text);
        return matcher.matches()
                ? Optional.of(new StatedQuality(Quality.ROUNDED, Integer.parseInt(matcher.group(1)), null))
                : Optional.empty();
    }

    private static Optional<StatedQuality> missing(String text) {
        Matcher matcher = REASONED.matcher(text);
        return matcher.matches()
                ? Optional.of(new StatedQuality(Quality.MISSING, 0, matcher.group(1)))
                : Optional.empty();
    }
}
