package org.pegel.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/** An OpenDocument spreadsheet, hidden sheets included; one pass finds the sheets, one reads each. */
final class OdsFile implements TableFile {

    private static final String CONTENT = "content.xml";

    private final Place place;
    private final UnpackedFile file;
    private final ZipFile zip;
    private final Unpacking.Member member;
    private final Map<String, List<MergedRange>> sheets = new LinkedHashMap<>();

    private OdsFile(Place place, UnpackedFile file, ZipFile zip, TableLimits limits) throws IOException {
        this.place = place;
        this.file = file;
        this.zip = zip;
        this.member = new Unpacking(place, limits).member(content());
    }

    static OdsFile open(Content content, TableLimits limits) {
        Place place = content.place();
        FileStart start = FileStart.of(content);
        if (!start.isZip()) {
            String format = start.knownFormat();
            throw noTable(place, format == null ? "" : ", sondern " + format);
        }
        UnpackedFile unpacked = UnpackedFile.of(content);
        try {
            OdsFile table =
                    new OdsFile(place, unpacked, new ZipFile(unpacked.path().toFile()), limits);
            unpacked.close();
            table.findSheets();
            return table;
        } catch (IOException broken) {
            unpacked.close();
            throw noTable(place, "");
        }
    }

    private ZipEntry content() throws IOException {
        ZipEntry content = zip.getEntry(CONTENT);
        if (content == null) {
            zip.close();
            throw new IOException("no content");
        }
        return content;
    }

    private void findSheets() {
        try {
            read(new OdsReader(place, null, row -> {}, sheets::put));
            if (sheets.isEmpty()) {
                throw noTable(place, "");
            }
        } catch (InvalidFilesException unreadable) {
            close();
            throw unreadable;
        }
    }

    private void read(OdsReader reader) {
        try (InputStream in = member.counted(zip.getInputStream(content()))) {
            reader.read(new SafeXml(in));
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException | XMLStreamException | OdsReader.Implausible broken) {
            throw new InvalidFilesException(Problem.error(
                    reader.place(),
                    null,
                    "die OpenDocument-Tabelle ist ab hier beschädigt",
                    "eine Tabelle, die LibreOffice ohne Reparatur öffnet"));
        }
    }

    private static InvalidFilesException noTable(Place place, String butWhat) {
        return new InvalidFilesException(Problem.error(
                place,
                null,
                "die Datei ist keine lesbare OpenDocument-Tabelle" + butWhat,
                "eine Tabelle im Format .ods ohne Kennwort"));
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(sheets.keySet());
    }

    @Override
    public List<MergedRange> merged(String sheet) {
        return sheets.getOrDefault(sheet, List.of());
    }

    @Override
    public void read(String sheet, RowConsumer consumer) {
        if (!sheets.containsKey(sheet)) {
            throw new IllegalArgumentException("no such sheet: " + sheet);
        }
        read(new OdsReader(place, sheet, consumer, (name, merged) -> {}));
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException ignored) {
            // opened for reading only: nothing is lost
        }
        file.close();
    }
}
