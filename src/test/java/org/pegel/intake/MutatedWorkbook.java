package org.pegel.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Changes the parts of a real workbook, cut after its first rows. */
final class MutatedWorkbook {

    private static final Pattern CELL = Pattern.compile("<c [^>]*?(/>|>.*?</c>)");
    private static final Pattern VALUE = Pattern.compile("<v>[^<]*</v>");
    private static final Pattern ROW = Pattern.compile("<row .*?</row>", Pattern.DOTALL);
    private static final List<String> VALUES = List.of(
            "5",
            "0.5",
            "-3",
            "1E+05",
            "1E999",
            "NaN",
            "",
            "99999999",
            "-1",
            "18.217",
            "x",
            "1,5",
            "&#53;",
            "&x;",
            "7 ");
    private static final List<String> ATTRIBUTES = List.of(
            " t=\"s\"",
            " t=\"str\"",
            " t=\"b\"",
            " t=\"e\"",
            " t=\"n\"",
            " t=\"inlineStr\"",
            " t=\"q\"",
            " s=\"1\"",
            " s=\"99\"");

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final String sheet;

    /** @param sheet the part that holds the table */
    MutatedWorkbook(Path workbook, String sheet, int rows) throws IOException {
        this.sheet = sheet;
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        String xml = text(sheet);
        int cut = 0;
        for (int i = 0; i < rows; i++) {
            cut = xml.indexOf("</row>", cut) + "</row>".length();
        }
        put(sheet, xml.substring(0, cut) + xml.substring(xml.indexOf("</sheetData>")));
    }

    private MutatedWorkbook(MutatedWorkbook original) {
        this.sheet = original.sheet;
        parts.putAll(original.parts);
    }

    MutatedWorkbook copy() {
        return new MutatedWorkbook(this);
    }

    private String text(String part) {
        return new String(parts.getOrDefault(part, new byte[0]), UTF_8);
    }

    private void put(String part, String text) {
        parts.put(part, text.getBytes(UTF_8));
    }

    void change(Random random) {
        String xml = text(sheet);
        switch (random.nextInt(12)) {
            case 0, 1 -> replace(VALUE, xml, random, "<v>" + VALUES.get(random.nextInt(VALUES.size())) + "</v>");
            case 2 -> replace(VALUE, xml, random, any(VALUE, xml, random));
            case 3 -> replace(CELL, xml, random, any(CELL, xml, random));
            case 4 -> replace(CELL, xml, random, "");
            case 5 -> replace(ROW, xml, random, any(ROW, xml, random));
            case 6 ->
                replace(
                        Pattern.compile("( t=\"[a-z]+\")|( s=\"\\d+\")"),
                        xml,
                        random,
                        ATTRIBUTES.get(random.nextInt(ATTRIBUTES.size())));
            case 7 ->
                replace(
                        Pattern.compile(" r=\"[A-Z]+\\d+\""),
                        xml,
                        random,
                        " r=\"" + (char) ('A' + random.nextInt(10)) + "3\"");
            case 8 ->
                put(sheet, xml.replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"));
            case 9 -> {
                List<String> names = new ArrayList<>(parts.keySet());
                parts.remove(names.get(random.nextInt(names.size())));
            }
            default -> {
                List<String> names = new ArrayList<>(parts.keySet());
                String name = random.nextInt(3) > 0 ? sheet : names.get(random.nextInt(names.size()));
                byte[] part = parts.getOrDefault(name, new byte[1]);
                if (part.length > 0) {
                    parts.put(name, MutatedText.damaged(part, random));
                }
            }
        }
    }

    private static String any(Pattern pattern, String xml, Random random) {
        List<String> all =
                pattern.matcher(xml).results().map(found -> found.group()).toList();
        return all.isEmpty() ? "" : all.get(random.nextInt(all.size()));
    }

    private void replace(Pattern pattern, String xml, Random random, String instead) {
        List<int[]> places = new ArrayList<>();
        for (Matcher matcher = pattern.matcher(xml); matcher.find(); ) {
            places.add(new int[] {matcher.start(), matcher.end()});
        }
        if (!places.isEmpty()) {
            int[] place = places.get(random.nextInt(places.size()));
            put(sheet, xml.substring(0, place[0]) + instead + xml.substring(place[1]));
        }
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** In another opinion; without rows if it is no XML. */
    SaidTable said() {
        return SaidSheet.of(
                new ByteArrayInputStream(parts.getOrDefault(sheet, new byte[0])),
                new ByteArrayInputStream(parts.getOrDefault("xl/sharedStrings.xml", new byte[0])));
    }
}
