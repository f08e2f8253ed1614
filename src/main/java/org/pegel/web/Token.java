package org.pegel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A secret word by which Pegel knows who asks ({@code Authorization: Bearer …}). Only its hash is kept. */
final class Token {
    private static final String BEARER = "Bearer ";

    private final byte[] hash;

    private Token(byte[] hash) {
        this.hash = hash;
    }

    /**
     * What the operator has set.
     *
     * @param text the word; blank for none
     * @param file a file that holds it; blank for none, else it counts
     * @param setting the name of the setting, for whoever has to mend it
     * @return absent when neither holds a word
     */
    static @Nullable Token of(String text, String file, String setting) {
        String known = file.isBlank() ? text.strip() : read(Path.of(file), setting);
        return known.isEmpty() ? null : new Token(hash(known));
    }

    private static String read(Path file, String setting) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(setting + ": " + file, unreadable);
        }
    }

    /** Whether the request shows it. Takes the same time whatever the answer. */
    boolean isShownBy(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        String given = header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : "";
        return MessageDigest.isEqual(hash(given.strip()), hash);
    }

    boolean isSameAs(Token other) {
        return MessageDigest.isEqual(hash, other.hash);
    }

    /** Hashes have one length, so the comparison does not tell that of the token. */
    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
