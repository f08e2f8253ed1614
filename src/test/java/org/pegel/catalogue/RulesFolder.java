package org.pegel.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Folders of rules for tests: a good one, in which single files are replaced by bad ones. */
public final class RulesFolder {

    private RulesFolder() {}

    /** The folder of a small set of rules without any mistake. */
    public static Path good() {
        return resource(RulesFolder.class, "good");
    }

    /** A file or folder beside a test's class. */
    public static Path resource(Class<?> test, String name) {
        try {
            return Path.of(Objects.requireNonNull(test.getResource(name), name).toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Copies the good folder and puts another file in the place of one of its own. */
    public static Path with(Path target, Path file, String inPlaceOf) {
        copy(good(), target);
        copyFile(file, target.resolve(inPlaceOf));
        return target;
    }

    /** The names of the files in a folder, sorted. */
    public static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies all files of a folder into another one, to be changed there. */
    public static Path copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile)
                    .forEach(file ->
                            copyFile(file, to.resolve(from.relativize(file).toString())));
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyFile(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
