package org.pegel.cli;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Keeps Spring from reporting, with a stack trace, what the command line itself explains in a sentence. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class KnownStartFailures implements SpringBootExceptionReporter {
    @Override
    public boolean reportException(Throwable failure) {
        return StartFailure.of(failure).isPresent();
    }
}
