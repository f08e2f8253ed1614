package org.pegel.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program, killed between alert and mail while the mail server is down: the mails still leave, each once. */
class KilledWhileMailsAreOwedIT {

    private static final Pattern OWED = Pattern.compile("Mails +0 versandt, ([1-9]\\d*) folgen");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void theMailsLeaveOnceAfterTheNextStart() throws Exception {
        int port = freePort();
        Process killed = start(port, "first.log");
        await(
                killed,
                () -> log("first.log").contains("noch nicht zugestellt")
                        && OWED.matcher(log("first.log")).find());
        killed.destroyForcibly().waitFor(1, TimeUnit.MINUTES);

        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Process second = start(port, "second.log");
            int owed = owed();
            await(second, () -> server.getReceivedMessages().length >= owed);
            await(second, () -> log("second.log").contains("Mails "));

            List<String> ids = new ArrayList<>();
            for (MimeMessage mail : server.getReceivedMessages()) {
                ids.add(mail.getMessageID());
            }
            assertThat(ids).doesNotHaveDuplicates().hasSize(owed);
        } finally {
            server.stop();
        }
    }

    /** As the summary of the first start says: nothing could leave yet. */
    private int owed() {
        Matcher matcher = OWED.matcher(log("first.log"));
        assertThat(matcher.find()).as(this::logs).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    private Process start(int mailPort, String log) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        System.getProperty("pegel.jar"),
                        "--server.port=0",
                        "--pegel.data=" + folder.resolve("data"),
                        "--pegel.inbox=" + folder.resolve("eingang"),
                        "--pegel.mail.channel=smtp",
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + mailPort)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log).toFile())
                .start();
        started.add(process);
        return process;
    }

    private void await(Process process, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && process.isAlive() && !condition.getAsBoolean()) {
            LockSupport.parkNanos(200_000_000);
        }
        assertThat(condition.getAsBoolean()).as(this::logs).isTrue();
    }

    private String logs() {
        return log("first.log") + "\n----\n" + log("second.log");
    }

    private String log(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
