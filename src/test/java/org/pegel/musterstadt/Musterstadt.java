package org.pegel.musterstadt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.CatalogueFiles;
import org.pegel.catalogue.Group;
import org.pegel.table.Problems;

/**
 * Writes the generated files of the sample city: the values in {@code samples/musterstadt}, and in {@code rules} the
 * geometry and the crosswalk that follows from it. Run it in the project's folder after changing a model or a phenomenon:
 *
 * <pre>
 * mvn -Dquick test-compile org.codehaus.mojo:exec-maven-plugin:3.6.3:java \
 *     -Dexec.classpathScope=test -Dexec.mainClass=org.pegel.musterstadt.Musterstadt
 * </pre>
 */
public final class Musterstadt {

    private final Catalogue catalogue;
    private final Planted planted;
    private final World world;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Line> cityLines = new LinkedHashMap<>();

    private Musterstadt(Path rules, Path sample) {
        Problems problems = new Problems();
        this.catalogue = CatalogueFiles.read(rules, problems);
        problems.throwIfErrors();
        this.planted = Planted.read(sample.resolve("phaenomene.yaml"));
        this.world = new World(planted, new Places(), new Worsenings(planted, this::fieldOf));
    }

    public static void main(String[] args) throws IOException {
        Path project = Path.of(args.length == 0 ? "." : args[0]);
        for (Map.Entry<String, String> file : files(project).entrySet()) {
            Path path = project.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
        }
    }

    /** The generated files by their path in the project, drawn from its rules and phenomena. */
    static Map<String, String> files(Path project) {
        Musterstadt city = new Musterstadt(project.resolve("rules"), project.resolve("samples/musterstadt"));
        city.draw();
        Map<String, String> files = new LinkedHashMap<>();
        TidyFiles tidy = new TidyFiles(city.catalogue, city.planted);
        tidy.of(city.lines).forEach((name, text) -> files.put("samples/musterstadt/" + name, text));
        MapFiles map = new MapFiles(city.world.places());
        files.put("rules/gebiete.geojson", map.geometry());
        files.put("rules/zuordnung.csv", map.crosswalk());
        return files;
    }

    private void draw() {
        Stream.concat(CityModels.all().stream(), OwnModels.all().stream())
                .flatMap(List::stream)
                .forEach(this::draw);
        lines.addAll(Population.draw(world.places()));
    }

    private void draw(Model model) {
        if (!model.isShare()) {
            Values values = new Values(model, planted);
            keep(values.city());
            lines.addAll(values.districts(world.places()));
            return;
        }
        Map<String, Line> city = new City(model, planted, cityLines).draw();
        if (!model.districtsOnly) {
            keep(city);
        }
        Model.Spread spread = model.spread;
        if (spread != null) {
            String field = fieldOf(model.id);
            lines.addAll(new Districts(model, spread, field, city, world).draw());
        }
    }

    private String fieldOf(String indicator) {
        return catalogue.indicator(indicator).field();
    }

    private void keep(Map<String, Line> city) {
        Line everybody = city.get(Group.ALL);
        cityLines.put(everybody.indicator, everybody);
        lines.addAll(city.values());
    }
}
