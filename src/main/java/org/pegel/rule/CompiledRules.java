package org.pegel.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.drools.model.Model;

/**
 * Finds the engine's rules among our own classes, where the build put them (src/build/java/CompileRules.java). Uses the
 * class loader of this class, not that of the thread: on a pool thread in the packaged jar that one knows nothing.
 */
final class CompiledRules {
    private static final String LIST = "engine-rules.txt";

    private CompiledRules() {}

    static Model load() {
        String file = model();
        String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        try {
            return Class.forName(name, true, CompiledRules.class.getClassLoader())
                    .asSubclass(Model.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The engine's rules can't be loaded: " + name, e);
        }
    }

    /** The second line of the list; the first one is for the build. */
    private static String model() {
        try (InputStream list = CompiledRules.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException(
                        "The engine's rules are not compiled: run mvn process-classes (or mvn spring-boot:run)");
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
