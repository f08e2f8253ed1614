package org.pegel.evaluation;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.spring.annotation.EnableSchedulerLock;
import org.pegel.observation.ObservationStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Puts the use case together. Commands use it too; only {@code serve} keeps the schedule. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvaluationSettings.class)
class EvaluationConfiguration {

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.systemDefault());
    }

    @Bean
    Sample sample(EvaluationSettings settings) {
        Path folder = settings.sample();
        return folder == null || folder.toString().isBlank() ? Sample.NONE : Sample.read(folder);
    }

    /** What runs by itself. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "pegel.schedule", matchIfMissing = true)
    @EnableScheduling
    @EnableSchedulerLock(defaultLockAtMostFor = "PT1H")
    static class Scheduling {

        @Bean
        LockProvider lockProvider(DataSource dataSource) {
            return new JdbcTemplateLockProvider(dataSource);
        }

        @Bean
        Inbox inbox(
                EvaluationSettings settings,
                @Value("${pegel.inbox-quiet:3s}") Duration quiet,
                Deliveries deliveries,
                Clock clock) {
            return new Inbox(settings.inbox(), quiet, deliveries, clock);
        }

        @Bean
        Schedule schedule(
                Inbox inbox,
                Evaluations evaluations,
                Deliveries deliveries,
                ApplicationEventPublisher events,
                Clock clock) {
            return new Schedule(inbox, evaluations, deliveries, events, clock);
        }

        @Bean
        EvaluationLog evaluationLog() {
            return new EvaluationLog();
        }

        @Bean
        Startup startup(
                Sample sample,
                EvaluationSettings settings,
                Deliveries deliveries,
                Evaluations evaluations,
                ObservationStore observations,
                ApplicationEventPublisher events) {
            Path files = settings.sampleFiles() != null ? settings.sampleFiles() : settings.sample();
            SampleLoader loader = new SampleLoader(
                    sample, files == null ? Path.of("") : files, deliveries, evaluations, observations);
            return new Startup(loader, evaluations, events);
        }
    }
}
