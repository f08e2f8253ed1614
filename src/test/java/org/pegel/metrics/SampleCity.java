package org.pegel.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.pegel.evaluation.StartCompleted;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

/** Pegel with the sample city, on a port of its own; all tests that say so share it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"pegel.sample=samples/musterstadt", "pegel.inbox=target/eingang"})
@Import(SampleCity.Started.class)
public @interface SampleCity {

    /** Knows when its values are in and judged. */
    final class Started {
        private final CountDownLatch latch = new CountDownLatch(1);

        @EventListener
        void on(StartCompleted event) {
            latch.countDown();
        }

        public void await() throws InterruptedException {
            assertThat(latch.await(3, TimeUnit.MINUTES)).as("start completed").isTrue();
        }
    }
}
