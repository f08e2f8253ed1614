package org.pegel.notification;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The fixed words of mails in the reader's language, from the bundle {@code mail/texts}. */
final class Words {

    static final MessageSource BUNDLE = bundle();

    private final Locale locale;

    Words(Locale locale) {
        this.locale = locale;
    }

    private static MessageSource bundle() {
        ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
        bundle.setBasename("mail/texts");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        bundle.setAlwaysUseMessageFormat(true);
        return bundle;
    }

    Locale locale() {
        return locale;
    }

    String say(String key, Object... arguments) {
        return BUNDLE.getMessage(key, arguments, locale);
    }
}
