package org.pegel.upkeep;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pegel.upkeep.BackupDesk.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** While Pegel serves it makes the backups that the command asks for: nobody else can open the database then. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "pegel.schedule", matchIfMissing = true)
class UpkeepConfiguration {

    @Bean
    Upkeep upkeep(
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.datasource.username:}") String user,
            @Value("${spring.datasource.password:}") String password,
            @Value("${pegel.backups:sicherungen}") Path folder,
            DataSource database,
            Clock clock) {
        return new Upkeep(EmbeddedDatabase.of(url, user, password), folder, database, clock);
    }

    /** What happens by itself. */
    static final class Upkeep {
        private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

        private final @Nullable BackupDesk desk;
        private final @Nullable Backups backups;
        private final DataSource database;

        Upkeep(Optional<EmbeddedDatabase> embedded, Path folder, DataSource database, Clock clock) {
            this.desk = embedded.map(found -> new BackupDesk(found.folder())).orElse(null);
            this.backups =
                    embedded.map(found -> new Backups(found, folder, clock)).orElse(null);
            this.database = database;
        }

        @Scheduled(fixedDelayString = "PT0.5S")
        void serveRequests() throws IOException {
            if (desk != null && backups != null) {
                Backups writer = backups;
                desk.serve(() -> backUp(writer));
            }
        }

        private Answer backUp(Backups writer) {
            try (Connection connection = database.getConnection()) {
                Path backup = writer.write(connection);
                LOG.info("Sicherung geschrieben: {}", backup);
                return new Answer(backup, null);
            } catch (SQLException | IOException | RuntimeException failed) {
                LOG.error("Die Sicherung ist gescheitert.", failed);
                return new Answer(null, String.valueOf(failed.getMessage()));
            }
        }
    }
}
