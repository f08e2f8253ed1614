package org.pegel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Programs of the system that some tests need: {@code prometheus}, {@code promtool}, {@code chromium}. */
public final class SystemProgram {

    private SystemProgram() {}

    /**
     * The program on the search path.
     *
     * @return never without it: then the test is skipped, or fails where {@code CI=true} is set
     */
    public static Path path(String name) {
        Optional<Path> found = Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("missing program, which CI must have: " + name);
        }
        Assumptions.assumeTrue(found.isPresent(), "program not here: " + name);
        return found.orElseThrow();
    }
}
