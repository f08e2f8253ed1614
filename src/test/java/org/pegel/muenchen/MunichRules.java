package org.pegel.muenchen;

import java.nio.file.Path;
import java.util.List;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.CatalogueFiles;
import org.pegel.intake.Sources;
import org.pegel.table.Problem;
import org.pegel.table.Problems;
import org.pegel.target.Targets;
import org.pegel.target.Threshold;
import org.pegel.target.Thresholds;

/** The rule set of the sample, with everything its loaders have to say about it. */
record MunichRules(
        Catalogue catalogue, Sources sources, Targets targets, List<Threshold> thresholds, List<String> problems) {

    static final String SOURCE = "muenchen-2023";

    private static final Path FOLDER = Path.of("samples/muenchen");

    static MunichRules read() {
        Problems problems = new Problems();
        Catalogue catalogue = CatalogueFiles.read(FOLDER, problems);
        Sources sources = Sources.read(FOLDER, catalogue, problems);
        Targets targets = Targets.read(FOLDER, catalogue, problems);
        List<Threshold> thresholds =
                Thresholds.read(FOLDER, catalogue, problems).all();
        List<String> texts = problems.all().stream().map(Problem::text).toList();
        return new MunichRules(catalogue, sources, targets, thresholds, texts);
    }
}
