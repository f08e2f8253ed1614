package org.pegel.table;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * How a CSV file is written; what is {@code null} is detected. Workbooks need none of this but the limits.
 *
 * @param charset detected: by byte order mark, else UTF-8 if the whole file is valid UTF-8, else Windows-1252
 * @param delimiter detected: semicolon, tab, bar or comma
 * @param quote the double quotation mark if not given
 * @param limits how much a packed file may contain
 */
public record TableOptions(
        @Nullable Charset charset, @Nullable Character delimiter, @Nullable Character quote, TableLimits limits) {

    /** Everything detected, within the usual limits. */
    public static TableOptions detect() {
        return new TableOptions(null, null, null, TableLimits.USUAL);
    }

    public TableOptions withCharset(Charset newCharset) {
        return new TableOptions(newCharset, delimiter, quote, limits);
    }

    public TableOptions withDelimiter(char newDelimiter) {
        return new TableOptions(charset, newDelimiter, quote, limits);
    }

    public TableOptions withQuote(char newQuote) {
        return new TableOptions(charset, delimiter, newQuote, limits);
    }

    public TableOptions withLimits(TableLimits newLimits) {
        return new TableOptions(charset, delimiter, quote, newLimits);
    }
}
