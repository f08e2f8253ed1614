package org.pegel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The real files of statistical offices, which are not part of the repository. They lie in {@code ../shared} beside it,
 * or beside one of the folders above, or where the system property {@code pegel.shared} says.
 */
public final class SharedData {

    private SharedData() {}

    /**
     * The existing file or folder.
     *
     * @param inShared such as {@code data/muenchen/export-2023/export_ar.xlsx}
     * @return never without it: then the test is skipped, or fails where {@code CI=true} is set
     */
    public static Path path(String inShared) {
        Optional<Path> found = candidates()
                .map(shared -> shared.resolve(inShared))
                .filter(Files::exists)
                .findFirst();
        if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("missing real data, which CI must have: ../shared/" + inShared);
        }
        Assumptions.assumeTrue(found.isPresent(), "real data not here: ../shared/" + inShared);
        return found.orElseThrow();
    }

    private static Stream<Path> candidates() {
        String property = System.getProperty("pegel.shared");
        Stream<Path> above = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared"));
        return property == null ? above : Stream.of(Path.of(property));
    }
}
