package org.pegel.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pegel.golden.Golden;

/** Everything that is written from two files of an invented town: a long one, and an indicator row above a year row. */
class ScaffoldGoldenTest {

    private static final Path FILES = Path.of("src/test/resources/org/pegel/scaffold");

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @ValueSource(strings = {"seehausen-lang", "seehausen-breit"})
    void theWholeFolderIsAsExpected(String file) throws IOException {
        Path folder = temporary.resolve("rules");
        Scaffolding scaffolding =
                Scaffold.write(FILES.resolve(file + ".csv"), "sozialdaten", folder, LocalDate.of(2026, 6, 30));

        StringBuilder all = new StringBuilder();
        for (String written : scaffolding.files()) {
            all.append("=== ").append(written).append('\n').append(Files.readString(folder.resolve(written)));
        }
        assertThat(all).contains("BITTE ENTSCHEIDEN");
        Golden.check(FILES.resolve(file + ".txt"), all.toString());
    }
}
