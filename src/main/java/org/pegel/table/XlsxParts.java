package org.pegel.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/**
 * Looks through the parts of a workbook before the library reads it, because the library trusts what a workbook says:
 * addresses beyond every column, texts that are not there, and document types end here. Tells what the library does not:
 * which cells are merged.
 */
final class XlsxParts {

    private static final int MOST_PARTS = 2_000;

    private final Place place;
    private final Map<String, List<MergedRange>> mergedByTarget = new HashMap<>();
    private final Map<String, List<MergedRange>> outsideByTarget = new HashMap<>();
    private final XlsxNames names = new XlsxNames();
    private boolean withStyles;
    private int strings;
    private int mostStringAskedFor = -1;

    private XlsxParts(Place place) {
        this.place = place;
    }

    /**
     * Parses every part once.
     *
     * @throws InvalidFilesException if the archive or a part is broken, or unpacks to more than is reasonable
     */
    static XlsxParts check(Path path, Place place, TableLimits limits) {
        XlsxParts parts = new XlsxParts(place);
        Unpacking unpacking = new Unpacking(place, limits);
        try (ZipFile zip = new ZipFile(path.toFile())) {
            List<ZipEntry> entries = new ArrayList<>(Collections.list(zip.entries()));
            parts.checkNames(entries);
            entries.sort(Comparator.comparing(entry -> !isSmall(entry.getName())));
            for (ZipEntry entry : entries) {
                parts.check(zip, entry, unpacking.member(entry));
            }
        } catch (IOException broken) {
            throw parts.broken(place);
        }
        if (parts.mostStringAskedFor >= parts.strings) {
            throw parts.broken(place);
        }
        return parts;
    }

    /** The library looks names up whatever their case. */
    private void checkNames(List<ZipEntry> entries) {
        Set<String> seen = new HashSet<>();
        for (ZipEntry entry : entries) {
            if (!seen.add(entry.getName().toLowerCase(Locale.ROOT))) {
                throw new InvalidFilesException(Problem.error(
                        place, entry.getName(), "die Arbeitsmappe enthält einen Teil zweimal", "jeder Teil einmal"));
            }
        }
        if (entries.size() > MOST_PARTS) {
            throw new InvalidFilesException(Problem.error(
                    place,
                    String.valueOf(entries.size()),
                    "die Arbeitsmappe hat zu viele Teile",
                    "höchstens " + MOST_PARTS));
        }
        withStyles = seen.contains("xl/styles.xml");
    }

    /** What names the others comes first. */
    private static boolean isSmall(String name) {
        return name.endsWith(".rels") || name.endsWith("workbook.xml");
    }

    private void check(ZipFile zip, ZipEntry entry, Unpacking.Member member) throws IOException {
        if (!entry.getName().toLowerCase(Locale.ROOT).matches(".*\\.(xml|rels)")) {
            return;
        }
        XlsxPart part = new XlsxPart(entry.getName(), names);
        try (InputStream in = member.counted(zip.getInputStream(entry))) {
            part.read(new SafeXml(in));
            in.transferTo(OutputStream.nullOutputStream());
        } catch (XMLStreamException | XlsxPart.Implausible broken) {
            String sheet = names.sheetOf(entry.getName());
            throw broken(sheet == null ? place : place.inSheet(sheet).at(part.row()));
        }
        strings += part.strings();
        mostStringAskedFor = Math.max(mostStringAskedFor, part.mostStringAskedFor());
        if (!part.outside().isEmpty()) {
            outsideByTarget.put(entry.getName(), part.outside());
        }
        if (!part.merged().isEmpty()) {
            mergedByTarget.put(entry.getName(), part.merged());
        }
    }

    private InvalidFilesException broken(Place where) {
        return new InvalidFilesException(Problem.error(
                where,
                null,
                where.line() == null
                        ? "die Arbeitsmappe ist beschädigt oder unvollständig"
                        : "die Arbeitsmappe ist ab hier beschädigt",
                "eine Arbeitsmappe, die Excel oder LibreOffice ohne Reparatur öffnet"));
    }

    /** Whether the workbook has styles, which tell dates from numbers. */
    boolean withStyles() {
        return withStyles;
    }

    List<MergedRange> merged(String sheet) {
        return of(sheet, mergedByTarget);
    }

    List<MergedRange> outside(String sheet) {
        return of(sheet, outsideByTarget);
    }

    private List<MergedRange> of(String sheet, Map<String, List<MergedRange>> byTarget) {
        String target = names.partOf(sheet);
        return target == null ? List.of() : byTarget.getOrDefault(target, List.of());
    }
}
