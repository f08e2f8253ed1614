package org.pegel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutationsTest {

    private static final int FILES = 3_000;

    @TempDir
    private Path folder;

    @Test
    void whateverHappensToARealFileNothingIsMisread() throws IOException {
        Mutations mutations = new Mutations(20_261_123, folder);

        mutations.run(Integer.getInteger("mutations", FILES));

        System.out.println(mutations);
        mutations.misread().stream().limit(30).forEach(System.out::println);
        assertThat(mutations.misread()).isEmpty();
    }
}
