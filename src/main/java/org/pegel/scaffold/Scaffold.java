package org.pegel.scaffold;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;
import org.pegel.scaffold.Decision.Kind;
import org.pegel.table.InvalidFilesException;
import org.pegel.table.Place;
import org.pegel.table.Problem;
import org.pegel.table.TableFile;

/** From a delivered file to the skeleton of a rule set: looks, guesses, writes. */
public final class Scaffold {

    private final Path path;
    private final String name;
    private final String source;
    private final LocalDate today;
    private final List<Decision> decisions = new ArrayList<>();

    private Scaffold(Path path, String source, LocalDate today) {
        this.path = path;
        this.name = String.valueOf(path.getFileName());
        this.source = source;
        this.today = today;
    }

    /**
     * Looks through the file and writes the folder.
     *
     * @param file any table that can be read
     * @param source id that the source is to have
     * @param folder where the rules go; must not exist yet
     * @param today what a period is taken from that the file does not tell
     * @throws InvalidFilesException when the file cannot be read, or holds no table of numbers
     */
    public static Scaffolding write(Path file, String source, Path folder, LocalDate today) {
        Scaffold scaffold = new Scaffold(file, source, today);
        Skeleton skeleton = scaffold.skeleton();
        List<String> written = SkeletonFolder.write(skeleton, folder);
        return Scaffolding.of(skeleton, written);
    }

    private Skeleton skeleton() {
        try (TableFile file = TableFile.open(path)) {
            List<@Nullable Shape> shapes = new ArrayList<>();
            Sample.of(file).forEach(sample -> shapes.add(ShapeGuess.of(sample)));
            Shape shape = mostCommon(shapes);
            if (shape == null) {
                throw new InvalidFilesException(Problem.error(
                        Place.of(path),
                        null,
                        "darin ist keine Tabelle mit einer Kopfzeile, Gebieten und Zahlen zu erkennen",
                        "eine Zeile je Gebiet (und Zeitraum) oder eine Zeile je Wert"));
            }
            List<String> others = new ArrayList<>();
            for (int i = 0; i < shapes.size(); i++) {
                if (!shape.fits(shapes.get(i))) {
                    others.add(file.sheets().get(i));
                }
            }
            return skeleton(file, shape, others);
        }
    }

    private static @Nullable Shape mostCommon(List<@Nullable Shape> shapes) {
        Shape best = null;
        long most = 0;
        for (Shape shape : shapes) {
            long alike = shape == null ? 0 : shapes.stream().filter(shape::fits).count();
            if (alike > most) {
                best = shape;
                most = alike;
            }
        }
        return best;
    }

    private Skeleton skeleton(TableFile file, Shape shape, List<String> others) {
        List<String> hints = new ArrayList<>(FileNames.words(source));
        hints.addAll(FileNames.words(name));
        Totals totals = new Totals(hints);
        Harvest.Defaults defaults = new Harvest.Defaults(title(shape), period(shape), totals);
        Found found = new Found();
        for (String sheet : file.sheets()) {
            if (!others.contains(sheet)) {
                file.read(sheet, new Harvest(shape, defaults, found));
            }
        }
        if (found.indicators().isEmpty()) {
            throw new InvalidFilesException(Problem.error(
                    Place.of(path),
                    null,
                    "darin ist kein Wert mit Gebiet und Zeitraum zu erkennen",
                    "ein Zeitraum je Wert"));
        }
        others.forEach(sheet -> decisions.add(new Decision(Kind.SHEET, "quellen/" + source + ".yaml", sheet)));
        Skeleton skeleton =
                new SkeletonBuilder(source, name, shape, found, totals).build(others, constants(shape, defaults));
        skeleton.decisions().addAll(decisions);
        return skeleton;
    }

    private Map<String, String> constants(Shape shape, Harvest.Defaults defaults) {
        Map<String, String> constants = new LinkedHashMap<>();
        if (!shape.saysIndicator()) {
            constants.put("indikator", defaults.indicator());
            decisions.add(new Decision(Kind.INDICATOR, "indikatoren/", defaults.indicator()));
        }
        if (!shape.saysPeriod()) {
            constants.put("zeitraum", defaults.period().toString());
            decisions.add(new Decision(
                    Kind.PERIOD,
                    "quellen/" + source + ".yaml",
                    defaults.period().toString()));
        }
        return constants;
    }

    /** What the file's only indicator is called: the header of its only column, else the first title, else the file. */
    private String title(Shape shape) {
        List<ValueColumn> columns = shape.values().columns();
        String header =
                columns.size() == 1 ? shape.head().header().own(columns.get(0).column()) : "";
        if (!header.isEmpty() && !Part.VALUE.isNamedBy(header) && columns.get(0).period() == null) {
            return header;
        }
        return shape.head().titles().stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> cell.trimmed() == null ? "" : String.valueOf(cell.trimmed()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(FileNames.title(name));
    }

    /** The year that the file's name, its titles or the sheet name; else the last one. */
    private Period period(Shape shape) {
        Optional<Period> inTitles = shape.head().titles().stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> FileNames.year(String.valueOf(cell.trimmed())))
                .flatMap(Optional::stream)
                .findFirst();
        return FileNames.year(name)
                .or(() -> inTitles)
                .or(() -> FileNames.year(shape.sheet()))
                .orElse(Period.year(today.getYear() - 1));
    }
}
