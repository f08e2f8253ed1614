package org.pegel.intake;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Changes a table of separated text in the ways in which files go wrong, and a few in which they are made to. */
final class MutatedText {

    private static final List<String> NASTY = List.of(
            "=1+1",
            "=cmd|' /C calc'!A0",
            "@SUM(1)",
            "+1+1",
            "1.2.3",
            "1,2,3",
            "--5",
            "5 %",
            "5%",
            "1e400",
            "1E+05",
            "18.217",
            "18,217",
            "1 675",
            "1'675",
            "1\u00A0675,5",
            "NA",
            "-",
            "–",
            ".",
            "/",
            "x",
            "…",
            "0x10",
            "٣",
            "1_000",
            "\u202E12,4",
            "(12,4)",
            "12,4 r",
            "12,4*",
            "12,4-",
            "-,8",
            ",2",
            "+3",
            "\u22125",
            "- 5",
            "1 2",
            "",
            " ",
            "\u00A0",
            "-9999",
            "9".repeat(70),
            "NaN",
            "Infinity",
            "1,5,",
            "0,0,1",
            "TRUE",
            "8,50 bis unter 9",
            "\u200B5");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final Random random;
    private final char delimiter;
    private final List<List<String>> rows = new ArrayList<>();
    private char writtenDelimiter;
    private Charset charset = UTF_8;
    private String mark = "";

    /** @param table header first */
    MutatedText(Random random, List<List<String>> table, char delimiter) {
        this.random = random;
        this.delimiter = delimiter;
        this.writtenDelimiter = delimiter;
        table.forEach(row -> rows.add(new ArrayList<>(row)));
    }

    /** One change of the table. */
    void change() {
        int row = random.nextInt(rows.size());
        List<String> cells = rows.get(row);
        int column = random.nextInt(Math.max(1, cells.size()));
        switch (random.nextInt(16)) {
            case 0, 1 -> set(cells, column, NASTY.get(random.nextInt(NASTY.size())));
            case 2, 3 -> set(cells, column, edited(cells.isEmpty() ? "" : cells.get(column)));
            case 4 -> set(cells, column, number());
            case 5 -> set(cells, column, swappedMarks(cells.isEmpty() ? "" : cells.get(column)));
            case 6 -> writtenDelimiter = ";,\t|".charAt(random.nextInt(4));
            case 7 -> rows.add(row, new ArrayList<>(cells));
            case 8 -> swapColumns(column, random.nextInt(rows.get(0).size()));
            case 9 -> swapCells(cells, column);
            case 10 -> {
                if (!cells.isEmpty()) {
                    cells.remove(column);
                }
            }
            case 11 -> cells.add(column, number());
            case 12 -> rows.add(0, new ArrayList<>(List.of("Titel, Stand; 2024")));
            case 13 -> swapCells(rows.get(0), random.nextInt(rows.get(0).size()));
            case 14 -> rows.remove(row == 0 ? rows.size() - 1 : row);
            default -> {
                int other = random.nextInt(rows.size());
                set(
                        rows.get(other),
                        Math.min(column, rows.get(other).size()),
                        cells.isEmpty() ? "" : cells.get(column));
            }
        }
        if (rows.isEmpty()) {
            rows.add(new ArrayList<>(List.of("")));
        }
    }

    void transcode() {
        charset = List.of(UTF_8, WINDOWS_1252, UTF_16LE, UTF_16BE).get(random.nextInt(4));
        mark = random.nextBoolean() ? "\uFEFF" : "";
    }

    /** @param line from 1, the header */
    void set(int line, String column, String text) {
        set(rows.get(line - 1), rows.get(0).indexOf(column), text);
    }

    private static void set(List<String> cells, int column, String text) {
        if (column < cells.size()) {
            cells.set(column, text);
        }
    }

    private void swapColumns(int one, int other) {
        for (List<String> cells : rows) {
            if (one < cells.size() && other < cells.size()) {
                Collections.swap(cells, one, other);
            }
        }
    }

    private void swapCells(List<String> cells, int column) {
        if (!cells.isEmpty()) {
            Collections.swap(cells, column, random.nextInt(cells.size()));
        }
    }

    private String number() {
        String digits = String.valueOf(random.nextInt(100_000));
        return switch (random.nextInt(4)) {
            case 0 -> digits;
            case 1 -> digits + "," + random.nextInt(1_000);
            case 2 -> digits + "." + random.nextInt(1_000);
            default -> "-" + random.nextInt(100) + "," + random.nextInt(10);
        };
    }

    private static String swappedMarks(String text) {
        return text.replace(',', '\u0001').replace('.', ',').replace('\u0001', '.');
    }

    private String edited(String text) {
        StringBuilder edited = new StringBuilder(text);
        int at = random.nextInt(text.length() + 1);
        String characters = "0123456789.,-+ eE'\"\u00A0\u2212%;x";
        char character = characters.charAt(random.nextInt(characters.length()));
        if (at == text.length() || random.nextBoolean()) {
            edited.insert(at, character);
        } else if (random.nextBoolean()) {
            edited.deleteCharAt(at);
        } else {
            edited.setCharAt(at, character);
        }
        return edited.toString();
    }

    char delimiter() {
        return writtenDelimiter;
    }

    Charset charset() {
        return charset;
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder(charset.equals(WINDOWS_1252) ? "" : mark);
        for (List<String> cells : rows) {
            for (int i = 0; i < cells.size(); i++) {
                text.append(i > 0 ? writtenDelimiter : "").append(quoted(cells.get(i)));
            }
            text.append(delimiter == ',' ? "\r\n" : "\n");
        }
        return text.toString().getBytes(charset);
    }

    private String quoted(String text) {
        boolean needed = text.indexOf(writtenDelimiter) >= 0 || text.indexOf('"') >= 0 || text.indexOf(',') >= 0;
        return needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** Bytes changed, inserted, left out, cut off. */
    static byte[] damaged(byte[] bytes, Random random) {
        byte[] damaged = bytes.clone();
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(5)) {
            case 0 -> damaged[at] = (byte) random.nextInt(256);
            case 1 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
            case 2 -> damaged = Arrays.copyOf(bytes, at);
            case 3 -> System.arraycopy(bytes, Math.min(at + 1, bytes.length - 1), damaged, at, bytes.length - at - 1);
            default -> {
                int length = Math.min(random.nextInt(40), bytes.length - at);
                System.arraycopy(bytes, random.nextInt(bytes.length - length + 1), damaged, at, length);
            }
        }
        return damaged;
    }

    static byte[] packed(byte[] bytes, boolean zip) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try {
            if (zip) {
                try (ZipOutputStream out = new ZipOutputStream(packed)) {
                    out.putNextEntry(new ZipEntry("tabelle.csv"));
                    out.write(bytes);
                }
            } else {
                try (OutputStream out = new GZIPOutputStream(packed)) {
                    out.write(bytes);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
