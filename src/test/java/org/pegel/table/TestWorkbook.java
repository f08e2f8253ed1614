package org.pegel.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small workbooks by hand, so that tests decide which rows and cells are left out. */
public final class TestWorkbook {

    private static final String START = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final StringBuilder rows = new StringBuilder();
    private final StringBuilder merged = new StringBuilder();
    private String prolog = "";
    private String left = "";
    private String properties = "";
    private String sheetName = "Tabelle1";

    /** A cell as it stands in the file. */
    public record Raw(String attributes, String content) {}

    public static Raw date(int serial) {
        return new Raw(" s=\"1\"", "<v>" + serial + "</v>");
    }

    TestWorkbook daysFrom1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /** @param attributes name and further attributes, as they stand in the file after {@code name="} */
    TestWorkbook sheet(String attributes) {
        sheetName = attributes;
        return this;
    }

    TestWorkbook without(String part) {
        left = part;
        return this;
    }

    TestWorkbook prolog(String documentType) {
        prolog = documentType;
        return this;
    }

    /**
     * Adds a row.
     *
     * @param cells address and value by turns
     */
    public TestWorkbook row(int number, Object... cells) {
        rows.append("<row r=\"").append(number).append("\">");
        for (int i = 0; i < cells.length; i += 2) {
            Raw raw = raw(cells[i + 1]);
            rows.append("<c r=\"")
                    .append(cells[i])
                    .append('"')
                    .append(raw.attributes)
                    .append('>');
            rows.append(raw.content).append("</c>");
        }
        rows.append("</row>");
        return this;
    }

    /** Adds rows as they stand in the file. */
    TestWorkbook raw(String xml) {
        rows.append(xml);
        return this;
    }

    /** Cells that are shown as one, such as {@code B1:D1}. */
    public TestWorkbook merged(String range) {
        merged.append("<mergeCell ref=\"").append(range).append("\"/>");
        return this;
    }

    private static Raw raw(Object value) {
        if (value instanceof Raw raw) {
            return raw;
        }
        return value instanceof Number
                ? new Raw("", "<v>" + value + "</v>")
                : new Raw(" t=\"inlineStr\"", "<is><t>" + value + "</t></is>");
    }

    public Path writeTo(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            write(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + PACKAGE + "content-types\">"
                            + override("/xl/workbook.xml", "sheet.main+xml") + override("/xl/styles.xml", "styles+xml")
                            + override("/xl/worksheets/sheet1.xml", "worksheet+xml") + "</Types>");
            write(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                            + "<Relationship Id=\"rId1\" Type=\"" + OFFICE
                            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                            + "</Relationships>");
            write(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                            + "\">" + properties + "<sheets><sheet name=\"" + sheetName
                            + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            write(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"3\">"
                            + "<numFmt numFmtId=\"164\" formatCode=\"dd\\.mm\\.yyyy\"/>"
                            + "<numFmt numFmtId=\"165\" formatCode=\"0.0&quot; dy%&quot;;[Red]0.0\"/>"
                            + "<numFmt numFmtId=\"166\" formatCode=\"0.0\\ %\"/></numFmts>"
                            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>"
                            + "<xf numFmtId=\"9\"/><xf numFmtId=\"166\"/></cellXfs></styleSheet>");
            write(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    prolog + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData><mergeCells>"
                            + merged + "</mergeCells></worksheet>");
        }
        return file;
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + type + "\"/>";
    }

    private void write(ZipOutputStream zip, String name, String content) throws IOException {
        if (name.equals(left)) {
            return;
        }
        zip.putNextEntry(new ZipEntry(name));
        zip.write((START + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
