package org.pegel.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts Pegel's parts with Spring: all of them for the service, without pages and schedule for a command.
 *
 * @param application the class that Spring starts from
 * @param err where a failed start is explained
 */
record Services(Class<?> application, PrintWriter err) {

    /** Starts the service, which goes on when this returns. */
    int serve(String... arguments) {
        try {
            SpringApplication spring = new SpringApplication(application);
            spring.addInitializers(Services::findDataFolder);
            spring.run(arguments);
            return Commands.RUNNING;
        } catch (RuntimeException failed) {
            StartFailure.of(failed)
                    .ifPresent(failure -> err.println(failure.text("Ein Pegel läuft hier schon; ein zweiter braucht"
                            + " einen anderen Ordner (--pegel.data=DIR) oder eine PostgreSQL-Datenbank.")));
            return Commands.PROBLEMS;
        }
    }

    /** {@code --pegel.data=ordner} means a folder below the current one, which the database wants to be told whole. */
    private static void findDataFolder(ConfigurableApplicationContext context) {
        String folder = context.getEnvironment().getProperty("pegel.data");
        if (folder != null) {
            Map<String, Object> whole =
                    Map.of("pegel.data", Path.of(folder).toAbsolutePath().toString());
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("data", whole));
        }
    }

    /**
     * Starts what a command needs, does its work and stops it again. Parts are made when they are first asked for.
     *
     * @param instead what to do while the service holds the database
     * @throws UserError when a person can mend why something did not start
     */
    <T> T run(CommandFolders folders, String[] arguments, String instead, Function<ApplicationContext, T> work) {
        SpringApplication spring = new SpringApplication(application);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setLazyInitialization(true);
        spring.setRegisterShutdownHook(false);
        spring.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("command", properties(folders))));
        try (ConfigurableApplicationContext context = spring.run(arguments)) {
            return work.apply(context);
        } catch (RuntimeException failed) {
            StartFailure known = StartFailure.of(failed).orElseThrow(() -> failed);
            throw new UserError(Commands.PROBLEMS, known.text(instead));
        }
    }

    private static Map<String, Object> properties(CommandFolders folders) {
        Map<String, Object> properties = folders.properties();
        properties.put("pegel.schedule", "false");
        properties.put("pegel.mail.send", "false");
        return properties;
    }
}
