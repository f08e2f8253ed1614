package org.pegel.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.pegel.SharedData;
import org.pegel.observation.Delivery;
import org.pegel.observation.Observation;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.Receipt;
import org.pegel.observation.Reception;

/**
 * Real files with mistakes: each is taken in, and every value that comes out is compared with what the file says in
 * another opinion. The same seed makes the same mistakes.
 */
public final class Mutations {

    private static final int ROWS = 16;
    private static final String SHEET = "xl/worksheets/sheet2.xml";

    private final Desk desk = Desk.with(Path.of("samples/muenchen"));
    private final Random random;
    private final Path folder;
    private final List<Original> originals = new ArrayList<>();
    private final RealExcerpt workbookExcerpt = RealExcerpt.munich2023();
    private final MutatedWorkbook workbook;
    private final List<String> misread = new ArrayList<>();
    private int files;
    private int refused;
    private int accepted;
    private int rejected;

    private record Original(RealExcerpt excerpt, List<List<String>> table) {}

    /**
     * Prepares the files.
     *
     * @param folder for the files with mistakes, one at a time
     */
    public Mutations(long seed, Path folder) throws IOException {
        this.random = new Random(seed);
        this.folder = folder;
        add(
                RealExcerpt.munich2014(),
                "indikatorenatlas_2014/indikatorenatlas2014arbeitsmarktarbeitslosendichte.csv",
                StandardCharsets.UTF_8);
        add(RealExcerpt.munich2023(), "export-2023/export_ar.csv", StandardCharsets.UTF_8);
        add(
                RealExcerpt.munich2025(),
                "indikat2510/indikat2510_bevoelkerung_mobilitaetsziffer_28_10_25.csv",
                StandardCharsets.UTF_8);
        this.workbook = workbook();
    }

    private MutatedWorkbook workbook() throws IOException {
        Path file = SharedData.path("data/muenchen/export-2023/export_fl.xlsx");
        SaidTable whole = new MutatedWorkbook(file, SHEET, 780).said();
        whole.findHeader(List.copyOf(workbookExcerpt.needed()));
        take(file, workbookExcerpt.source(), observation -> workbookExcerpt.learn(whole, observation));
        return new MutatedWorkbook(file, SHEET, ROWS);
    }

    private void add(RealExcerpt excerpt, String name, Charset charset) throws IOException {
        String text = Files.readString(SharedData.path("data/muenchen/" + name), charset)
                .replace("\uFEFF", "");
        Path file = Files.writeString(folder.resolve("original.csv"), text);
        SaidTable whole = SaidTable.csv(text, ',');
        whole.findHeader(List.copyOf(excerpt.needed()));
        take(file, excerpt.source(), observation -> excerpt.learn(whole, observation));
        originals.add(new Original(excerpt, whole.texts(ROWS)));
    }

    private FileReport take(Path file, String source, Consumer<Observation> look) {
        Importer importer = new Importer(desk.catalogue, new Lookout(look), Desk.CLOCK);
        return importer.take(file, file.getFileName().toString(), desk.source(source), false)
                .files()
                .get(0);
    }

    /** Makes and reads so many files. */
    public void run(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Original original = originals.get(random.nextInt(originals.size()));
            switch (random.nextInt(12)) {
                case 0 -> anotherValue(original);
                case 1, 2, 3 -> workbookWithMistakes();
                default -> text(original);
            }
        }
    }

    /** A value that is as good as the one before must be taken as what it is. */
    private void anotherValue(Original original) throws IOException {
        MutatedText text = new MutatedText(random, original.table, ',');
        int line = 2 + random.nextInt(original.table.size() - 1);
        String mark = original.excerpt.mark().isEmpty() ? "," : original.excerpt.mark();
        String number = random.nextInt(1_000) + mark + random.nextInt(10);
        text.set(line, original.excerpt.value(), number);
        byte[] bytes = text.bytes();
        SaidTable said = SaidTable.csv(new String(bytes, text.charset()), text.delimiter());
        Path file = Files.write(folder.resolve("tabelle.csv"), bytes);
        List<Observation> taken = compare(original.excerpt, said, file);
        double expected = Double.parseDouble(number.replace(',', '.'));
        if (original.excerpt.speaksOfSeries(said, line)
                && taken.stream()
                        .noneMatch(value ->
                                value.origin().row() == line && value.value() != null && value.value() == expected)) {
            misread.add(keep(file) + ", line " + line + ": not taken: " + number);
        }
    }

    private void workbookWithMistakes() throws IOException {
        MutatedWorkbook mutated = workbook.copy();
        for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
            mutated.change(random);
        }
        byte[] bytes = mutated.bytes();
        if (random.nextInt(8) == 0) {
            bytes = MutatedText.damaged(bytes, random);
        }
        compare(workbookExcerpt, mutated.said(), Files.write(folder.resolve("tabelle.xlsx"), bytes));
    }

    private void text(Original original) throws IOException {
        MutatedText text = new MutatedText(random, original.table, ',');
        for (int changes = random.nextInt(4); changes > 0; changes--) {
            text.change();
        }
        if (random.nextInt(4) == 0) {
            text.transcode();
        }
        byte[] bytes = text.bytes();
        if (random.nextInt(3) == 0 && bytes.length > 0) {
            bytes = MutatedText.damaged(bytes, random);
        }
        SaidTable said = SaidTable.csv(new String(bytes, text.charset()).replace("\uFEFF", ""), text.delimiter());
        String name = "tabelle.csv";
        if (random.nextInt(8) == 0) {
            boolean zip = random.nextBoolean();
            name = zip ? "tabelle.zip" : "tabelle.csv.gz";
            bytes = MutatedText.packed(bytes, zip);
            bytes = random.nextInt(3) == 0 ? MutatedText.damaged(bytes, random) : bytes;
        }
        compare(original.excerpt, said, Files.write(folder.resolve(name), bytes));
    }

    /** The values that came out. */
    private List<Observation> compare(RealExcerpt excerpt, SaidTable said, Path file) throws IOException {
        boolean readable = said.findHeader(List.copyOf(excerpt.needed()));
        files++;
        List<Observation> taken = new ArrayList<>();
        FileReport report;
        try {
            report = take(file, excerpt.source(), taken::add);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError crash) {
            misread.add(keep(file) + ": " + crash + " at "
                    + List.of(crash.getStackTrace()).subList(0, 3));
            return taken;
        }
        if (report.refused()) {
            refused++;
            return taken;
        }
        rejected += report.rejected();
        for (Observation observation : taken) {
            accepted++;
            String why = readable ? excerpt.contradiction(said, observation) : "the table has no header";
            if (why != null) {
                misread.add(keep(file) + ", line " + observation.origin().row() + ": " + why);
            }
        }
        return taken;
    }

    /** So that a person can look at it. */
    private String keep(Path file) throws IOException {
        Path kept = folder.resolve("mutation-" + files + "-" + file.getFileName());
        Files.write(kept, Files.readAllBytes(file));
        return kept.toString();
    }

    /** What was accepted though the file does not say it, and what made the reader break down; best empty. */
    public List<String> misread() {
        return misread;
    }

    /** How many files were refused, how many values taken and how many rejected. */
    @Override
    public String toString() {
        return "%,d files, %,d refused; %,d values accepted, %,d rejected, %,d misread"
                .formatted(files, refused, accepted, rejected, misread.size());
    }

    int refused() {
        return refused;
    }

    int accepted() {
        return accepted;
    }

    /** Stands where the database would; a second, different value for the same period is none. */
    private static final class Lookout implements Reception {

        private final Consumer<Observation> look;
        private final Map<String, Observation> seen = new HashMap<>();
        private final List<Observation> conflicts = new ArrayList<>();
        private int unchanged;
        private int missing;

        Lookout(Consumer<Observation> look) {
            this.look = look;
        }

        @Override
        public Receipt receive(Delivery delivery, Consumer<ObservationStore.Sink> content) {
            content.accept(this::take);
            int accepted = seen.size() - missing;
            return new Receipt(delivery.id(), accepted, unchanged, 0, missing, 0, List.copyOf(conflicts), Set.of());
        }

        @Override
        public Receipt tryOut(Delivery delivery, Consumer<ObservationStore.Sink> content) {
            return receive(delivery, content);
        }

        private void take(Observation observation) {
            look.accept(observation);
            Observation first = seen.putIfAbsent(observation.key() + " " + observation.period(), observation);
            if (first == null) {
                missing += observation.value() == null ? 1 : 0;
            } else if (Objects.equals(first.value(), observation.value())) {
                unchanged++;
            } else {
                conflicts.add(observation);
            }
        }
    }
}
