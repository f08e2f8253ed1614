package org.pegel.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * An array of objects with the columns of the tidy file, written as one, element by element. Line {@code i + 2} of the file
 * is element {@code i}. Strict: another field, another kind of value or a field given twice is refused with its element.
 */
final class TidyJson {
    static final List<String> FIELDS =
            List.of("indicator", "district", "group", "period", "value", "numerator", "denominator", "quality");
    private static final String ALLOWED = "erlaubt: " + String.join(", ", FIELDS);
    private static final int FIRST_LINE = 2;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private TidyJson() {}

    /** The element that a line of the file was; absent for the file as a whole. */
    static @Nullable Integer element(@Nullable Integer line) {
        return line == null || line < FIRST_LINE ? null : (Integer) (line - FIRST_LINE);
    }

    /** The field that a column of the file was; absent when none is meant. */
    static @Nullable String field(@Nullable Integer column) {
        return column == null || column < 1 || column > FIELDS.size() ? null : FIELDS.get(column - 1);
    }

    static void write(InputStream json, Path tidy) throws IOException {
        int[] element = {-1};
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json);
                BufferedWriter out = Files.newBufferedWriter(tidy, StandardCharsets.UTF_8)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw refusal(null, "Der Inhalt ist kein JSON-Feld (Array) von Beobachtungen");
            }
            out.append(String.join(",", FIELDS)).append('\n');
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                element[0]++;
                out.append(row(parser, element[0])).append('\n');
            }
            if (parser.currentToken() != JsonToken.END_ARRAY) {
                throw refusal(element[0] + 1, "Das Element ist kein Objekt");
            }
            if (parser.nextToken() != null) {
                throw refusal(null, "Nach dem Feld (Array) steht noch etwas");
            }
        } catch (JacksonIOException broken) {
            throw new IOException(broken);
        } catch (JacksonException broken) {
            throw refusal(Math.max(0, element[0]), "Das ist kein gültiges JSON, oder ein Feld steht zweimal da");
        }
    }

    private static String row(JsonParser parser, int element) {
        @Nullable String[] cells = new @Nullable String[FIELDS.size()];
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            int column = FIELDS.indexOf(name);
            if (column < 0) {
                throw refusal(element, "Unbekanntes Feld „%s“; %s".formatted(name, ALLOWED));
            }
            cells[column] = cell(parser, element, name);
        }
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            row.append(i == 0 ? "" : ",").append(cells[i] == null ? "" : quoted(cells[i]));
        }
        return row.toString();
    }

    private static @Nullable String cell(JsonParser parser, int element, String name) {
        boolean number = List.of("value", "numerator", "denominator").contains(name);
        JsonToken token = parser.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (number && (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT)) {
            return plain(parser, element, name);
        }
        if (!number && token == JsonToken.VALUE_STRING && !parser.getString().matches("(?s).*\\p{Cntrl}.*")) {
            return parser.getString();
        }
        throw refusal(
                element, "Das Feld „%s“ ist %s".formatted(name, number ? "keine Zahl" : "kein Text in einer Zeile"));
    }

    /** Without an exponent, as the tidy file has it. */
    private static String plain(JsonParser parser, int element, String name) {
        double number = parser.getDoubleValue();
        if (!Double.isFinite(number)) {
            throw refusal(element, "Das Feld „%s“ ist keine endliche Zahl".formatted(name));
        }
        return java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static String quoted(String cell) {
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    private static Refusal refusal(@Nullable Integer element, String reason) {
        String where = element == null ? "" : " (Element %d, gezählt ab 0)".formatted(element);
        Refusal refusal = new Refusal(HttpStatus.BAD_REQUEST, reason + where);
        return element == null ? refusal : refusal.with("element", element);
    }
}
