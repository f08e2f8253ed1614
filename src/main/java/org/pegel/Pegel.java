package org.pegel;

import org.pegel.cli.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Where everything starts: the service, or one of the commands. */
@SpringBootApplication
public class Pegel {

    public static void main(String[] args) {
        Commands.main(Pegel.class, args);
    }
}
