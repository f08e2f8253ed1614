package org.pegel.table;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the characters of a text file are written. Proven over the whole file in one streaming pass, so that reading it
 * later does not fail half-way.
 *
 * @param markLength bytes of the byte order mark to skip
 */
record TextEncoding(Charset charset, int markLength) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 15;

    /**
     * The encoding of the whole file.
     *
     * @param given what the options say; {@code null} to detect it
     * @throws InvalidFilesException if the content is not text, or not text in this encoding
     */
    static TextEncoding of(Path path, FileStart start, @Nullable Charset given) {
        TextEncoding marked = byMark(start);
        if (marked != null) {
            return firstValid(path, List.of(marked));
        }
        List<Charset> candidates = given == null ? List.of(UTF_8, WINDOWS_1252) : List.of(given);
        return firstValid(
                path,
                candidates.stream().map(charset -> new TextEncoding(charset, 0)).toList());
    }

    private static TextEncoding firstValid(Path path, List<TextEncoding> candidates) {
        for (TextEncoding encoding : candidates) {
            if (encoding.isValid(path)) {
                return encoding;
            }
        }
        String names =
                candidates.stream().map(encoding -> encoding.charset.name()).collect(Collectors.joining(" oder "));
        throw new InvalidFilesException(Problem.error(
                Place.of(path), null, "die Zeichen der Datei sind nicht lesbar", "Text in der Kodierung " + names));
    }

    private static @Nullable TextEncoding byMark(FileStart start) {
        if (start.startsWith(0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(UTF_8, 3);
        }
        if (start.startsWith(0xFF, 0xFE)) {
            return new TextEncoding(UTF_16LE, 2);
        }
        return start.startsWith(0xFE, 0xFF) ? new TextEncoding(UTF_16BE, 2) : null;
    }

    /** A reader after the byte order mark that throws {@link CharacterCodingException} on what is not this encoding. */
    Reader open(Path path) throws IOException {
        InputStream in = Files.newInputStream(path);
        in.skipNBytes(markLength);
        return new BufferedReader(
                new InputStreamReader(
                        in,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                BUFFER);
    }

    private boolean isValid(Path path) {
        try (Reader reader = open(path)) {
            char[] buffer = new char[BUFFER];
            int line = 1;
            for (int length = reader.read(buffer); length >= 0; length = reader.read(buffer)) {
                line = checkText(path, buffer, length, line);
            }
            return true;
        } catch (CharacterCodingException otherEncoding) {
            return false;
        } catch (IOException unreadable) {
            throw FileStart.unreadable(path);
        }
    }

    private static int checkText(Path path, char[] buffer, int length, int firstLine) {
        int line = firstLine;
        for (int i = 0; i < length; i++) {
            char character = buffer[i];
            if (character == '\n') {
                line++;
            } else if (character < ' ' && !Character.isWhitespace(character)) {
                throw new InvalidFilesException(Problem.error(
                        Place.of(path).at(line),
                        null,
                        "die Datei enthält Zeichen, die in einem Text nicht vorkommen",
                        "eine Textdatei, etwa aus „Speichern unter“ als CSV"));
            }
        }
        return line;
    }
}
