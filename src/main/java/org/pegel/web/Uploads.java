package org.pegel.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Keeps what is sent in a file of its own until it has been read, within the limit {@code pegel.upload-limit}. */
@Component
class Uploads {
    private static final String GZIP = ".gz";

    private static final int CHUNK = 1 << 16;

    private final DataSize limit;

    Uploads(@Value("${pegel.upload-limit:200MB}") DataSize limit) {
        this.limit = limit;
    }

    /** A file that is gone when it is closed. */
    record Kept(Path folder, Path file) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    /** @param name its ending tells the format */
    Kept keep(InputStream content, String name) throws IOException {
        Path folder = Files.createTempDirectory("pegel-");
        Kept kept = new Kept(folder, folder.resolve("lieferung" + ending(name)));
        try (InputStream in = content;
                OutputStream out = Files.newOutputStream(kept.file())) {
            copy(in, out);
        } catch (IOException | RuntimeException failed) {
            kept.close();
            throw failed;
        }
        return kept;
    }

    private void copy(InputStream in, OutputStream out) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long total = 0;
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            total += read;
            if (total > limit.toBytes()) {
                throw new Refusal(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "Die Datei ist zu groß; erlaubt: bis " + limit.toMegabytes() + " MB (pegel.upload-limit).");
            }
            out.write(chunk, 0, read);
        }
    }

    /** Only letters and digits, so that no name leads anywhere else. */
    private static String ending(String name) {
        String packed = name.toLowerCase(Locale.ROOT).endsWith(GZIP) ? GZIP : "";
        String unpacked = name.substring(0, name.length() - packed.length());
        String ending = unpacked.substring(unpacked.lastIndexOf('.') + 1).replaceAll("[^A-Za-z0-9]", "");
        return (unpacked.contains(".") && !ending.isEmpty() ? "." + ending : ".csv") + packed;
    }
}
