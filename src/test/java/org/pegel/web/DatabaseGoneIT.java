package org.pegel.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A service whose PostgreSQL breaks off and comes back. */
class DatabaseGoneIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String HEADER = "indicator,district,group,period,value,numerator,denominator,quality\n";

    @TempDir
    private Path folder;

    private int port;
    private EmbeddedPostgres server;
    private RunningTown town;

    @BeforeEach
    void startBoth() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        server = startServer();
        town = new RunningTown(
                folder,
                "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.hikari.connection-timeout=2000",
                "--pegel.inbox-interval=200ms",
                "--pegel.inbox-quiet=0s");
        assertThat(upload("first.csv", 2019).statusCode()).isEqualTo(201);
    }

    @AfterEach
    void stopBoth() throws IOException {
        town.close();
        server.close();
    }

    @Test
    void anImportWhoseConnectionIsKilledIsWhollyOutAndTheNextComesIn() throws Exception {
        JdbcTemplate admin = new JdbcTemplate(server.getPostgresDatabase());
        CompletableFuture<HttpResponse<String>> answer;
        try (Connection lock = server.getPostgresDatabase().getConnection()) {
            lock.setAutoCommit(false);
            lock.createStatement().execute("select 1 from municipality for update");
            answer = CompletableFuture.supplyAsync(() -> upload("killed.csv", 2020));
            String waiting = "from pg_stat_activity where wait_event_type = 'Lock'";
            await(() -> admin.queryForObject("select count(*) " + waiting, Integer.class) == 1);
            admin.queryForList("select pg_terminate_backend(pid) " + waiting);
            lock.rollback();
        }
        assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(503);
        assertThat(answer.get().body()).contains("Es hat sich nichts geändert");
        assertThat(deliveries()).contains("first.csv").doesNotContain("killed.csv");
        assertThat(admin.queryForObject("select count(*) from staged", Integer.class))
                .isZero();

        assertThat(upload("killed.csv", 2020).statusCode()).isEqualTo(201);
    }

    @Test
    void whileTheServerIsDownFilesWaitAndHealthSaysSoAndThenEverythingGoesOn() throws Exception {
        server.close();

        assertThat(town.get("/actuator/health").statusCode()).isEqualTo(503);
        HttpResponse<String> refused = upload("later.csv", 2021);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
        Path waiting = Files.writeString(folder.resolve("eingang/waiting.csv"), HEADER + row(2022));
        LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
        assertThat(waiting).exists();

        server = startServer();
        await(() -> Files.exists(folder.resolve("eingang/erledigt/waiting.csv")));
        assertThat(town.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(upload("later.csv", 2021).statusCode()).isEqualTo(201);
        assertThat(deliveries()).contains("first.csv", "waiting.csv", "later.csv");
    }

    private EmbeddedPostgres startServer() throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .start();
    }

    private HttpResponse<String> upload(String name, int year) {
        return town.upload(name, HEADER + row(year), "tidy");
    }

    private String deliveries() {
        return town.get("/api/v1/deliveries").body();
    }

    private static String row(int year) {
        return "arbeitslosenquote,nord,insgesamt,%d,5.1,,,final\n".formatted(year);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
