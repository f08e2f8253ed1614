package org.pegel.evaluation;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Something that the service does again and again, on a thread of its own, so that nothing else waits for it. A round that
 * fails must say so itself; the next one comes all the same.
 */
public abstract class Rounds implements SmartLifecycle {
    private static final int SECONDS_TO_FINISH = 30;

    private final Duration interval;
    private final ThreadPoolTaskScheduler thread = new ThreadPoolTaskScheduler();
    private volatile boolean running;

    /**
     * Rounds that begin when the application has started.
     *
     * @param name of the thread
     * @param interval from the end of a round to the next
     */
    protected Rounds(String name, Duration interval) {
        this(name, interval, Thread.NORM_PRIORITY);
    }

    /** The same, with a priority of {@link Thread}. */
    protected Rounds(String name, Duration interval, int priority) {
        this.interval = interval;
        thread.setThreadNamePrefix(name + "-");
        thread.setThreadPriority(priority);
        thread.setDaemon(true);
        // An interrupt while H2 writes would close its file under everybody else.
        thread.setWaitForTasksToCompleteOnShutdown(true);
        thread.setAwaitTerminationSeconds(SECONDS_TO_FINISH);
    }

    /** One round. */
    protected abstract void round();

    /** A round as soon as the thread is free. */
    protected final void hurry() {
        if (running) {
            thread.execute(this::round);
        }
    }

    @Override
    public void start() {
        thread.initialize();
        running = true;
        var unused = thread.scheduleWithFixedDelay(this::round, interval);
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
