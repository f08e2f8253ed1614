package org.pegel.exits;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/** Everything that is logged at DEBUG and above, exceptions included, as long as it is open; the console is spared it. */
final class DebugLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    /** Repeats what the PostgreSQL server of the tests writes into its own log. */
    private static final String SERVER = "io.zonky";

    private static final Pattern DURATION =
            Pattern.compile("(?<![\\p{Alnum}.,])\\d[\\d.,]* ?(?:ns|µs|ms|s|seconds|milliseconds)\\b");

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final List<Appender<ILoggingEvent>> others = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    DebugLog() {
        setContext(root.getLoggerContext());
        start();
        root.iteratorForAppenders().forEachRemaining(others::add);
        others.forEach(root::detachAppender);
        root.setLevel(Level.DEBUG);
        root.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getLoggerName().startsWith(SERVER)) {
            return;
        }
        synchronized (text) {
            text.append(event.getFormattedMessage()).append('\n');
            if (event.getThrowableProxy() != null) {
                text.append(ThrowableProxyUtil.asString(event.getThrowableProxy()))
                        .append('\n');
            }
        }
    }

    /** Without how long things took: on some run that is any number. */
    String text() {
        synchronized (text) {
            return DURATION.matcher(text).replaceAll("(Dauer)");
        }
    }

    @Override
    public void close() {
        root.detachAppender(this);
        root.setLevel(before);
        others.forEach(root::addAppender);
    }
}
