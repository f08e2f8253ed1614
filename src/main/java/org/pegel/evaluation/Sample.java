package org.pegel.evaluation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.table.Problems;
import org.pegel.table.YamlFile;
import org.pegel.table.YamlNode;

/**
 * A sample that Pegel loads at the start, step by step, to show itself alive (lieferung.yaml).
 *
 * @param day the evaluation day while the sample is loaded; absent when it does not matter
 * @param steps what is delivered, in order
 */
record Sample(@Nullable LocalDate day, List<Step> steps) {

    static final Sample NONE = new Sample(null, List.of());

    Sample {
        steps = List.copyOf(steps);
    }

    /**
     * One step of the sample.
     *
     * @param name as people read it
     * @param source id of the source mapping
     * @param files patterns of the files, relative to the sample's files
     * @param until only values of periods that end on or before this day; absent for all
     * @param day the evaluation day of this step; absent for the sample's
     */
    record Step(String name, String source, List<String> files, @Nullable LocalDate until, @Nullable LocalDate day) {
        Step {
            files = List.copyOf(files);
        }
    }

    /** Reads the sample of a folder. */
    static Sample read(Path folder) {
        Problems problems = new Problems();
        YamlNode root = YamlFile.read(folder.resolve("lieferung.yaml"), problems);
        problems.throwIfErrors();
        return root == null ? NONE : read(root, problems);
    }

    private static Sample read(YamlNode root, Problems problems) {
        root.allowOnly(Set.of("stichtag", "schritte"));
        List<Step> steps = new ArrayList<>();
        for (YamlNode step : root.list("schritte")) {
            step.allowOnly(Set.of("name", "quelle", "dateien", "bis", "stichtag"));
            steps.add(new Step(
                    step.requiredText("name"),
                    step.requiredText("quelle"),
                    step.texts("dateien"),
                    lastDayOf(step.year("bis")),
                    step.date("stichtag")));
        }
        LocalDate day = root.date("stichtag");
        problems.throwIfErrors();
        return new Sample(day, steps);
    }

    private static @Nullable LocalDate lastDayOf(@Nullable Integer year) {
        return year == null ? null : LocalDate.of(year, 12, 31);
    }
}
