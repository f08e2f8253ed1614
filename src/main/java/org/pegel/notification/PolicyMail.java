package org.pegel.notification;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.pegel.catalogue.PeriodText;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Tells those who look after the rules, by a mail in the same queue as all others. */
@Service
public class PolicyMail {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final NotificationStore store;
    private final Clock clock;

    public PolicyMail(NotificationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * What is to be said.
     *
     * @param occasion what it is about; a second mail about the same is refused by the database
     * @param subject what the subject line ends with, German
     * @param lines the mail, German
     * @param ruleSet the version that is in force
     */
    public record News(String occasion, String subject, List<String> lines, String ruleSet) {
        public News {
            lines = List.copyOf(lines);
        }
    }

    /** Writes the mail that is owed, in the surrounding transaction; nothing where nobody is to be told anything. */
    public void owe(News news, Departments departments) {
        if (!departments.all().isEmpty()) {
            store.owe(mail(news, departments), List.of());
        }
    }

    private OwedMail mail(News news, Departments departments) {
        Department staff = departments.rules();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String occasion = id(news.occasion());
        String sender = departments.texts().sender();
        return new OwedMail(
                id(occasion + "." + staff.id()),
                "<" + occasion + "." + staff.id() + "@" + sender.substring(sender.indexOf('@') + 1) + ">",
                occasion,
                staff.id(),
                staff.mailbox(),
                OwedMail.Kind.RULES,
                JSON.writeValueAsString(letter(news, departments, staff)),
                OwedMail.State.OWED,
                0,
                now,
                now,
                null,
                null);
    }

    private Letter letter(News news, Departments departments, Department staff) {
        MailTexts texts = departments.texts();
        return new Letter(
                Locale.GERMAN.getLanguage(),
                texts.subject() + ": " + news.subject(),
                staff.name(),
                news.lines(),
                List.of(),
                List.of(),
                List.of(),
                0,
                List.of(),
                List.of(new Words(Locale.GERMAN).say("reason.RULES")),
                PeriodText.day(LocalDate.now(clock), Locale.GERMAN),
                news.ruleSet(),
                texts.closing(),
                texts.link());
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
