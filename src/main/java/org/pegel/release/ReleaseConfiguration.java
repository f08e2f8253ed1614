package org.pegel.release;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pegel.evaluation.EvaluationDay;
import org.pegel.evaluation.Evaluations;
import org.pegel.notification.Departments;
import org.pegel.notification.PolicyMail;
import org.pegel.observation.ObservationStore;
import org.pegel.release.RulesInForce.Loaded;
import org.pegel.table.InvalidFilesException;
import org.pegel.table.Problem;
import org.pegel.table.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts rules in force when Pegel starts: those of the folders, or those that the database has. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ReleaseConfiguration.Folders.class, ReleaseSettings.class})
class ReleaseConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseConfiguration.class);

    /**
     * Where the folders lie.
     *
     * @param rules what policy staff edit
     * @param alerts who is told; blank for nobody
     */
    @ConfigurationProperties("pegel")
    record Folders(@DefaultValue("rules") Path rules, @DefaultValue("alerts-config") String alerts) {

        @Nullable
        Path alertsFolder() {
            return alerts.isBlank() ? null : Path.of(alerts);
        }

        RuleFiles read(Problems problems) {
            return RuleFiles.read(rules, alertsFolder(), problems);
        }
    }

    @Bean
    RulesInForce rulesInForce(
            Folders folders,
            ReleaseSettings settings,
            RuleSetStore store,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${pegel.schedule:true}") boolean serving) {
        boolean stored = settings.mode() == ReleaseSettings.Mode.DATABASE
                && store.active().isPresent();
        Loaded first = stored ? null : ofFolders(folders, store, serving);
        return new RulesInForce(first, settings.mode(), store, transaction, clock);
    }

    /** What stands in the folders; absent when that can't be used but a service has something else. */
    static @Nullable Loaded ofFolders(Folders folders, RuleSetStore store, boolean serving) {
        Problems problems = new Problems();
        RuleFiles files = folders.read(problems);
        RuleFolder folder = problems.hasErrors() ? null : files.folder(problems);
        Optional<RuleSetVersion> active = store.active().flatMap(store::find);
        if (folder != null
                && !active.map(RuleSetVersion::version)
                        .equals(Optional.of(folder.rules().version()))) {
            folder.checkScenarios(problems);
        }
        if (folder != null && !problems.hasErrors()) {
            problems.all().stream().map(Problem::text).forEach(LOG::warn);
            return new Loaded(0, files, folder, "");
        }
        if (serving && active.isPresent()) {
            return null;
        }
        throw new InvalidFilesException(problems.all());
    }

    @Bean
    Drafts drafts(
            ReleaseSettings settings,
            RulesInForce rules,
            RuleSetStore store,
            Evaluations evaluations,
            PolicyMail mail,
            TransactionTemplate transaction,
            Clock clock) {
        return new Drafts(settings.mode(), rules, store, evaluations::evaluateAll, mail, transaction, clock);
    }

    @Bean
    FolderChanges folderChanges(
            ReleaseSettings settings,
            RulesInForce rules,
            Drafts drafts,
            RuleSetStore store,
            Evaluations evaluations,
            PolicyMail mail,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        return new FolderChanges(
                settings.mode(), rules, drafts, store, evaluations::evaluateAll, mail, transaction, events, clock);
    }

    /** Only the service looks; a command has its rules from its start on. */
    @Bean
    @ConditionalOnBooleanProperty(name = "pegel.schedule", matchIfMissing = true)
    RulesWatch rulesWatch(
            Folders folders,
            ReleaseSettings settings,
            RulesInForce rules,
            Drafts drafts,
            FolderChanges changes,
            ApplicationEventPublisher events,
            Clock clock) {
        RestingFolders resting = new RestingFolders(folders.rules(), folders.alertsFolder(), settings.quiet(), clock);
        return new RulesWatch(rules, drafts, resting, changes, settings.interval(), events, clock);
    }

    /** {@code pegel.release.backtest=false} leaves it to people. */
    @Bean
    @ConditionalOnBooleanProperty(
            name = {"pegel.schedule", "pegel.release.backtest"},
            matchIfMissing = true)
    AutomaticTrials automaticTrials(
            Trials trials,
            RuleSetStore store,
            ObservationStore observations,
            EvaluationDay day,
            TransactionTemplate transaction) {
        return new AutomaticTrials(
                trials,
                store,
                observations,
                day::today,
                transaction,
                Runtime.getRuntime().maxMemory());
    }

    /** Those of the version in force, asked for each time. */
    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    Departments departments(RulesInForce rules) {
        return rules.departments();
    }
}
