package org.pegel.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts Pegel's parts with Spring: all of them for the service, without pages and schedule for a command.
 *
 * @param application the class that Spring starts from
 * @param err where a failed start is explained
 */
record Services(Class<?> application, PrintWriter err) {

    /** The file that makes a folder of rules a sample. */
    private static final String SAMPLE = "lieferung.yaml";

    /** Folders that a command names; absent for those of the configuration. */
    record Folders(@Nullable Path rules, @Nullable Path data) {
        Map<String, Object> properties() {
            Map<String, Object> properties = new LinkedHashMap<>();
            if (rules != null) {
                properties.put("pegel.rules", rules.toString());
                properties.put("pegel.sample", Files.exists(rules.resolve(SAMPLE)) ? rules.toString() : "");
            }
            if (data != null) {
                properties.put("pegel.data", data.toAbsolutePath().toString());
            }
            return properties;
        }
    }

    /** Starts the service, which goes on when this returns. */
    int serve(String... arguments) {
        try {
            new SpringApplication(application).run(arguments);
            return Commands.RUNNING;
        } catch (RuntimeException failed) {
            StartFailure.of(failed)
                    .ifPresent(failure -> err.println(failure.text("Ein Pegel läuft hier schon; ein zweiter braucht"
                            + " einen anderen Ordner (--pegel.data=DIR) oder eine PostgreSQL-Datenbank.")));
            return Commands.PROBLEMS;
        }
    }

    /**
     * Starts what a command needs.
     *
     * @param instead what to do while the service holds the database
     * @throws UserError when a person can mend why it did not start
     */
    ConfigurableApplicationContext start(Folders folders, String[] arguments, String instead) {
        SpringApplication spring = new SpringApplication(application);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setLazyInitialization(true);
        spring.setRegisterShutdownHook(false);
        spring.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("command", properties(folders))));
        try {
            return spring.run(arguments);
        } catch (RuntimeException failed) {
            String text = StartFailure.of(failed)
                    .map(failure -> failure.text(instead))
                    .orElse("Pegel konnte nicht starten; der Grund steht darüber.");
            throw new UserError(Commands.PROBLEMS, text);
        }
    }

    private static Map<String, Object> properties(Folders folders) {
        Map<String, Object> properties = folders.properties();
        properties.put("pegel.schedule", "false");
        return properties;
    }
}
