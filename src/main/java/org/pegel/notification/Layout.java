package org.pegel.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Lays a letter out as plain text and as HTML, with pictures beside the HTML. Safe to share between threads. */
final class Layout {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    Layout() {
        engine.setTemplateEngineMessageSource(Words.BUNDLE);
        engine.addTemplateResolver(resolver(".html", TemplateMode.HTML));
        engine.addTemplateResolver(resolver(".txt", TemplateMode.TEXT));
    }

    private static ClassLoaderTemplateResolver resolver(String suffix, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Layout.class.getClassLoader());
        resolver.setPrefix("templates/mail/");
        resolver.getResolvablePatternSpec().addPattern("*" + suffix);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }

    /** Both versions of the letter. */
    record Page(String text, String html, List<Picture> pictures) {}

    /** An inline picture. */
    static final class Picture {
        private final String cid;
        private final byte[] png;

        Picture(String cid, byte[] png) {
            this.cid = cid;
            this.png = png;
        }

        /** Content-ID, without angle brackets. */
        String cid() {
            return cid;
        }

        byte[] png() {
            return png;
        }
    }

    /** A message as the HTML template sees it: with its picture, if there is one. */
    record Shown(Letter.Item item, @Nullable String cid) {}

    /** A section as the HTML template sees it. */
    record ShownSection(String title, List<Shown> items) {}

    Page page(Letter letter) {
        List<Picture> pictures = new ArrayList<>();
        List<ShownSection> sections = letter.sections().stream()
                .map(section -> new ShownSection(
                        section.title(),
                        section.items().stream()
                                .map(item -> shown(item, letter, pictures))
                                .toList()))
                .toList();
        Context context = new Context(Locale.forLanguageTag(letter.language()));
        context.setVariable("letter", letter);
        context.setVariable("sections", sections);
        String text = engine.process("letter.txt", context);
        return new Page(text, engine.process("letter.html", context), pictures);
    }

    private static Shown shown(Letter.Item item, Letter letter, List<Picture> pictures) {
        Letter.ChartData chart = item.chart();
        if (chart == null) {
            return new Shown(item, null);
        }
        Picture picture = new Picture(
                "bild-" + (pictures.size() + 1), ChartImage.png(chart, Locale.forLanguageTag(letter.language())));
        pictures.add(picture);
        return new Shown(item, picture.cid());
    }
}
