package org.pegel.notification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pegel.alert.AlertEvent;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.PeriodText;
import org.pegel.evaluation.EvaluationCompleted;
import org.pegel.notification.Letter.Better;
import org.pegel.notification.Letter.Count;
import org.pegel.notification.Letter.Item;
import org.pegel.notification.Letter.Line;
import org.pegel.notification.Letter.Section;
import org.pegel.rule.Severity;

/** Puts into the reader's words what an evaluation has for one department. Pure. */
final class LetterWriter {

    static final int MOST_SPELLED_OUT = 5;
    static final int MOST_LINES = 40;
    private static final int MOST_BETTER = 8;

    private final EvaluationCompleted evaluation;
    private final MailTexts texts;
    private final Bucket bucket;
    private final Words words;
    private final Naming naming;
    private final Summary summary;

    LetterWriter(EvaluationCompleted evaluation, MailTexts texts, Bucket bucket) {
        Catalogue catalogue = evaluation.catalogue();
        this.evaluation = evaluation;
        this.texts = texts;
        this.bucket = bucket;
        this.words = new Words(bucket.department().locale());
        this.naming = new Naming(catalogue, words);
        this.summary = new Summary(words, bucket);
    }

    Letter write() {
        List<Told> news = bucket.news();
        List<Told> main = news.isEmpty() ? bucket.recorded() : news;
        List<Told> rest = main.subList(Math.min(MOST_SPELLED_OUT, main.size()), main.size());
        List<Told> listed = news.isEmpty() ? List.of() : rest.subList(0, Math.min(MOST_LINES, rest.size()));
        return new Letter(
                words.locale().getLanguage(),
                texts.subject() + ": " + summary.subject(),
                bucket.department().name(),
                summary.lines(),
                sections(main.subList(0, main.size() - rest.size())),
                overview(),
                listed.stream().map(this::line).toList(),
                rest.size() - listed.size(),
                better(),
                reasons(main),
                PeriodText.day(evaluation.asOf(), words.locale()),
                evaluation.ruleSet(),
                texts.closing(),
                texts.link());
    }

    private List<Section> sections(List<Told> spelledOut) {
        Map<String, List<Item>> sections = new LinkedHashMap<>();
        spelledOut.stream()
                .sorted(Comparator.comparing(told -> naming.order(told.subject())))
                .forEach(told -> sections.computeIfAbsent(naming.section(told.subject()), title -> new ArrayList<>())
                        .add(item(told)));
        return sections.entrySet().stream()
                .map(section -> new Section(section.getKey(), byPlace(section.getValue())))
                .toList();
    }

    /** Keeps what belongs to one district together; the first mentioned comes first. */
    private static List<Item> byPlace(List<Item> items) {
        List<String> places = items.stream().map(Item::place).distinct().toList();
        return items.stream()
                .sorted(Comparator.comparing(item -> places.indexOf(item.place())))
                .toList();
    }

    private Item item(Told told) {
        return new Item(
                naming.title(told.subject()),
                naming.place(told.subject()),
                told.alert().severity(),
                badge(told),
                told.alert().message(),
                words.say("role." + told.reason().kind()),
                new Facts(naming, words).of(told.alert()),
                new Charts(naming, words).of(told.alert()));
    }

    /** {@code Prüfbedarf, neu}. */
    private String badge(Told told) {
        String severity = words.say("severity." + told.alert().severity());
        return told.kind() == AlertEvent.Kind.RECORDED ? severity : severity + ", " + words.say("step." + told.kind());
    }

    private Line line(Told told) {
        return new Line(told.alert().severity(), badge(told), told.alert().message());
    }

    /** What has eased or is resolved, by the reason that was given. */
    private List<Better> better() {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        bucket.better().forEach(told -> byReason.computeIfAbsent(why(told), reason -> new ArrayList<>())
                .add(naming.place(told.subject()) + ": " + naming.title(told.subject())));
        return byReason.entrySet().stream()
                .map(group -> better(group.getKey(), group.getValue()))
                .toList();
    }

    /** {@code erledigt: Der Wert ist wieder im Rahmen.} */
    private String why(Told told) {
        String step = words.say("step." + told.kind());
        String reason = told.change().event().reason();
        return reason == null ? step : step + ": " + reason;
    }

    private static Better better(String why, List<String> what) {
        return new Better(
                why, what.subList(0, Math.min(MOST_BETTER, what.size())), Math.max(0, what.size() - MOST_BETTER));
    }

    private List<Count> overview() {
        Map<String, List<Told>> fields = new LinkedHashMap<>();
        bucket.recorded().stream()
                .sorted(Comparator.comparing(told -> naming.order(told.subject())))
                .forEach(told -> fields.computeIfAbsent(naming.section(told.subject()), title -> new ArrayList<>())
                        .add(told));
        return fields.entrySet().stream()
                .map(field -> count(field.getKey(), field.getValue()))
                .toList();
    }

    private static Count count(String title, List<Told> told) {
        return new Count(
                title,
                Summary.count(told, Severity.CRITICAL),
                Summary.count(told, Severity.WARNING),
                Summary.count(told, Severity.INFO));
    }

    private List<String> reasons(List<Told> main) {
        return main.stream()
                .map(Told::reason)
                .distinct()
                .sorted(Comparator.comparing(Reason::kind))
                .map(this::reason)
                .distinct()
                .toList();
    }

    private String reason(Reason reason) {
        return switch (reason.kind()) {
            case LEAD_OF_FIELD, INVOLVED_BY_FIELD -> words.say("reason." + reason.kind(), naming.field(reason.of()));
            case LEAD_OF_MONITORING, INVOLVED_BY_MONITORING ->
                words.say("reason." + reason.kind(), naming.monitoring(reason.of()));
            case LEAD_OF_INDICATOR, NAMED_BY_RULE, DELIVERIES, INVOLVED_BY_RULE, CATCH_ALL ->
                words.say("reason." + reason.kind());
        };
    }
}
