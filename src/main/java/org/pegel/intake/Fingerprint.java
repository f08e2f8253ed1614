package org.pegel.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What tells one content from another.
 *
 * @param sha256 hexadecimal SHA-256 of the content
 * @param size in bytes, before the hash was taken
 * @param modified when it was last written to, as the file system says
 */
record Fingerprint(String sha256, long size, FileTime modified) {

    private static final int BUFFER = 1 << 16;

    /** @throws RefusedException when the file cannot be read */
    static Fingerprint of(Path file) {
        try {
            long size = Files.size(file);
            FileTime modified = Files.getLastModifiedTime(file);
            return new Fingerprint(hash(file), size, modified);
        } catch (IOException unreadable) {
            throw new RefusedException("Datei ist nicht lesbar");
        }
    }

    /**
     * Makes sure, after the file has been read, that it is still what the hash was taken of.
     *
     * @throws RefusedException when somebody has written to it meanwhile
     */
    void requireSame(Path file) {
        try {
            if (Files.size(file) == size && Files.getLastModifiedTime(file).equals(modified)) {
                return;
            }
        } catch (IOException gone) {
            // no longer the same either
        }
        throw new RefusedException("Datei wurde verändert, während sie gelesen wurde");
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream content = Files.newInputStream(file)) {
            for (int length = content.read(buffer); length >= 0; length = content.read(buffer)) {
                digest.update(buffer, 0, length);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
