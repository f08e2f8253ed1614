package org.pegel.notification;

import java.nio.file.Path;
import java.time.Clock;
import org.pegel.notification.MailSettings.ChannelKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class NotificationConfiguration {

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
            ObjectProvider<Departments> departments,
            Channel channel,
            MailSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        return new Dispatch(store, departments::getObject, channel, settings, transaction, clock);
    }

    /** {@code pegel.mail.send=false} leaves the mails to another process. */
    @Bean
    @ConditionalOnBooleanProperty(name = "pegel.mail.send", matchIfMissing = true)
    Postman postman(Dispatch dispatch, MailSettings settings, ApplicationEventPublisher events, Clock clock) {
        return new Postman(dispatch, settings.interval(), events, clock);
    }
}
