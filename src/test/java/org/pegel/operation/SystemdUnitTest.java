package org.pegel.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** {@code deploy/pegel.service}, as systemd itself sees it. A machine without systemd, such as a container, skips this. */
class SystemdUnitTest {
    private static final Path PROGRAM = Path.of("/usr/bin/systemd-analyze");
    private static final String UNIT = "deploy/pegel.service";

    @Test
    void systemdFindsNothingToMend() throws Exception {
        assertThat(said("verify", UNIT)).isEmpty();
    }

    @Test
    void theServiceIsShutIn() throws Exception {
        // In tenths: of 100 a service without any precaution has 96. A JVM needs the network and writes code.
        said("security", "--offline=true", "--threshold=14", UNIT);
    }

    private static String said(String... arguments) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(PROGRAM), "no systemd here");
        List<String> command = Stream.concat(Stream.of(PROGRAM.toString()), Stream.of(arguments))
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
