package org.pegel.release;

import java.nio.file.Path;
import org.pegel.evaluation.ActiveRuleSet;
import org.pegel.intake.Sources;
import org.pegel.notification.Departments;
import org.pegel.rule.RuleSet;
import org.pegel.table.Problem;
import org.pegel.table.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the rules of the two folders in force when Pegel starts; with an error in them it does not start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReleaseConfiguration.Folders.class)
class ReleaseConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseConfiguration.class);

    /**
     * Where the folders lie.
     *
     * @param rules what policy staff edit
     * @param alerts who is told; blank for nobody
     */
    @ConfigurationProperties("pegel")
    record Folders(@DefaultValue("rules") Path rules, @DefaultValue("alerts-config") String alerts) {}

    @Bean
    RuleFolder ruleFolder(Folders folders) {
        Problems problems = new Problems();
        Path alerts = folders.alerts().isBlank() ? null : Path.of(folders.alerts());
        RuleFolder folder = RuleFolder.read(folders.rules(), alerts, problems);
        problems.throwIfErrors();
        problems.all().stream().map(Problem::text).forEach(LOG::warn);
        return folder;
    }

    @Bean
    ActiveRuleSet activeRuleSet(RuleFolder folder) {
        return new ActiveRuleSet() {
            @Override
            public RuleSet current() {
                return folder.rules();
            }

            @Override
            public Sources sources() {
                return folder.sources();
            }
        };
    }

    @Bean
    Departments departments(RuleFolder folder) {
        return folder.departments();
    }
}
