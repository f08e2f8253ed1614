package org.pegel.notification;

import java.nio.file.Path;
import java.time.Clock;
import org.pegel.catalogue.Catalogue;
import org.pegel.evaluation.ActiveRuleSet;
import org.pegel.notification.MailSettings.ChannelKind;
import org.pegel.table.Problems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class NotificationConfiguration {

    /** Fails the start with everything that is wrong in the folder: better no mail at all than mails that get lost. */
    @Bean
    Departments departments(@Value("${pegel.alerts:alerts-config}") Path folder, ActiveRuleSet rules) {
        Catalogue catalogue = rules.current().catalogue();
        Problems problems = new Problems();
        Departments departments =
                Departments.read(folder, catalogue, problems).orElse(null);
        if (departments != null) {
            departments.checkLeads(catalogue, problems);
        }
        problems.throwIfErrors();
        return java.util.Objects.requireNonNull(departments);
    }

    @Bean
    Channel channel(
            MailSettings settings,
            @Value("${pegel.outbox:postausgang}") Path outbox,
            ObjectProvider<JavaMailSenderImpl> smtp) {
        if (settings.channel() == ChannelKind.FOLDER) {
            return new FolderChannel(outbox);
        }
        JavaMailSenderImpl sender = smtp.getIfAvailable();
        if (sender == null) {
            throw new IllegalStateException(
                    "pegel.mail.channel=smtp braucht einen Server: spring.mail.host ist nicht gesetzt");
        }
        return new SmtpChannel(sender, settings);
    }

    @Bean
    MailQueue mailQueue(NotificationStore store, Channel channel) {
        return new StoredMailQueue(store, channel);
    }

    @Bean
    Dispatch dispatch(
            NotificationStore store,
            Departments departments,
            Channel channel,
            MailSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        return new Dispatch(store, departments, channel, settings, transaction, clock);
    }

    /** {@code pegel.mail.send=false} leaves the mails to another process. */
    @Bean
    @ConditionalOnBooleanProperty(name = "pegel.mail.send", matchIfMissing = true)
    Postman postman(Dispatch dispatch, MailSettings settings) {
        return new Postman(dispatch, settings.interval());
    }
}
