package org.pegel.notification;

import java.util.ArrayList;
import java.util.List;
import org.pegel.alert.AlertEvent.Kind;
import org.pegel.rule.Severity;

/** The subject line and the three lines that matter. */
final class Summary {

    private static final List<Severity> MOST_SEVERE_FIRST = List.of(Severity.CRITICAL, Severity.WARNING, Severity.INFO);

    private final Words words;
    private final Bucket bucket;

    Summary(Words words, Bucket bucket) {
        this.words = words;
        this.bucket = bucket;
    }

    /** {@code 3 neue Meldungen (1 dringender Prüfbedarf)}. */
    String subject() {
        List<Told> news = bucket.news();
        if (news.isEmpty()) {
            return words.say("subject.overview", bucket.recorded().size());
        }
        int urgent = count(news, Severity.CRITICAL);
        return urgent == 0 ? counted(news) : counted(news) + " (" + words.say("count.urgent", urgent) + ")";
    }

    private String counted(List<Told> news) {
        int escalated = (int)
                news.stream().filter(told -> told.kind() == Kind.ESCALATED).count();
        int fresh = news.size() - escalated;
        List<String> parts = new ArrayList<>();
        if (fresh > 0) {
            parts.add(words.say("count.new", fresh));
        }
        if (escalated > 0) {
            parts.add(words.say("count.escalated", escalated));
        }
        return String.join(", ", parts);
    }

    List<String> lines() {
        List<Told> news = bucket.news();
        List<Told> main = news.isEmpty() ? bucket.recorded() : news;
        String first = news.isEmpty() ? words.say("subject.overview", main.size()) : counted(news);
        return List.of(
                first + " – " + severities(main) + ".",
                words.say("summary.first", main.get(0).alert().message()),
                news.isEmpty() ? words.say("summary.overview") : role(news));
    }

    /** {@code dringender Prüfbedarf: 1, Hinweis: 2}. */
    private String severities(List<Told> told) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : MOST_SEVERE_FIRST) {
            int count = count(told, severity);
            if (count > 0) {
                parts.add(words.say("severity." + severity) + ": " + count);
            }
        }
        return String.join(", ", parts);
    }

    private String role(List<Told> news) {
        int leads =
                (int) news.stream().filter(told -> told.reason().kind().leads()).count();
        if (leads == news.size()) {
            return words.say("summary.lead");
        }
        return leads == 0 ? words.say("summary.involved") : words.say("summary.both", leads, news.size());
    }

    static int count(List<Told> told, Severity severity) {
        return (int)
                told.stream().filter(one -> one.alert().severity() == severity).count();
    }
}
