package org.pegel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The least that an alert and its mail cost: a row committed, then a file written under another name and moved. */
final class BareCommit {
    private static final int MAIL_BYTES = 20_000;

    private final JdbcClient jdbc;
    private final Path folder;
    private int count;

    BareCommit(ApplicationContext context, Path folder) {
        this.jdbc = context.getBean(JdbcClient.class);
        this.folder = folder;
        jdbc.sql("CREATE TABLE bare_commit (id INT PRIMARY KEY, text VARCHAR(100))")
                .update();
    }

    /** Does it once; how long it took, in milliseconds. */
    double once() throws IOException {
        long before = System.nanoTime();
        count++;
        jdbc.sql("INSERT INTO bare_commit VALUES (?, ?)")
                .params(count, "Meldung " + count)
                .update();
        Path unfinished = Files.write(folder.resolve("bare.teil"), new byte[MAIL_BYTES]);
        Files.move(unfinished, folder.resolve("bare-" + count), StandardCopyOption.ATOMIC_MOVE);
        return Figures.millisecondsSince(before);
    }
}
