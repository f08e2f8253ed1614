package org.pegel;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class Pegel {

    public static void main(String[] args) {
        SpringApplication.run(Pegel.class, args);
    }
}
