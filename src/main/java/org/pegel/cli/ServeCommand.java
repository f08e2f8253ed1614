package org.pegel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** {@code serve}: the service; what it doesn't know goes to Spring. */
@Command(name = "serve", resourceBundle = Commands.BUNDLE)
final class ServeCommand implements Callable<Integer> {
    private final Services services;

    @Unmatched
    private List<String> forSpring = new ArrayList<>();

    ServeCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        return services.serve(forSpring.toArray(String[]::new));
    }
}
