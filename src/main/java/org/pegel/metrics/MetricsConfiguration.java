package org.pegel.metrics;

import org.pegel.evaluation.ActiveRuleSet;
import org.pegel.evaluation.EvaluationStore;
import org.pegel.evaluation.Evaluations;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MetricsSettings.class)
class MetricsConfiguration {

    /** Only the service is scraped. */
    @Bean
    @ConditionalOnBooleanProperty(name = "pegel.schedule", matchIfMissing = true)
    OtherProcesses otherProcesses(
            DomainMetrics domain,
            EvaluationStore runs,
            Evaluations evaluations,
            ActiveRuleSet rules,
            MetricsSettings settings) {
        return new OtherProcesses(domain, runs, evaluations, rules, settings.followInterval());
    }
}
