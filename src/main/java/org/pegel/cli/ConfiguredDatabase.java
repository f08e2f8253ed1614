package org.pegel.cli;

import org.pegel.upkeep.EmbeddedDatabase;
import org.pegel.upkeep.Login;
import org.springframework.core.env.Environment;

/** The database that the configuration names. */
final class ConfiguredDatabase {
    private ConfiguredDatabase() {}

    static Login login(Environment configuration) {
        return new Login(
                configuration.getRequiredProperty("spring.datasource.url"),
                configuration.getProperty("spring.datasource.username", ""),
                configuration.getProperty("spring.datasource.password", ""));
    }

    /** @throws UserError when it is not the embedded one */
    static EmbeddedDatabase embedded(Environment configuration) {
        Login login = login(configuration);
        return EmbeddedDatabase.of(login.url(), login.user(), login.password())
                .orElseThrow(() -> new UserError(
                        Commands.PROBLEMS,
                        "Dieser Befehl gilt der eingebauten Datenbank; eingestellt ist %s. PostgreSQL sichert man mit pg_dump."
                                .formatted(login)));
    }
}
