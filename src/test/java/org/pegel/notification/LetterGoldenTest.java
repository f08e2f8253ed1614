package org.pegel.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pegel.notification.SmallTown.change;
import static org.pegel.notification.SmallTown.evaluation;
import static org.pegel.notification.SmallTown.series;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pegel.alert.AlertChange;
import org.pegel.alert.AlertEvent.Kind;
import org.pegel.golden.Golden;
import org.pegel.rule.Severity;
import org.pegel.rule.Subject;

/** What mails look like, word for word; the files beside this test can be opened in a browser. */
class LetterGoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/pegel/notification");

    @Test
    void newMessagesInGerman() {
        check("meldungen", SmallTown.SCHOOLS, news());
    }

    @Test
    void newMessagesInEnglish() {
        check(
                "messages-en",
                SmallTown.INTEGRATION,
                change(Kind.OPENED, Severity.WARNING, series("arbeitslose", "07"), SmallTown.threshold()),
                change(Kind.OPENED, Severity.INFO, series("arbeitslose", "gesamt"), SmallTown.target()));
    }

    @Test
    void whatABestandsaufnahmeHasFound() {
        AlertChange[] recorded = new AlertChange[9];
        for (int i = 0; i < recorded.length; i++) {
            Subject subject = new Subject.OfSeries("betreuung", i < 5 ? "07" : "12", "gruppe-" + i);
            recorded[i] = change(
                    Kind.RECORDED, i == 4 ? Severity.CRITICAL : Severity.WARNING, subject, SmallTown.threshold());
        }
        check("bestandsaufnahme", SmallTown.SCHOOLS, recorded);
    }

    @Test
    void anOverdueDelivery() {
        Map<String, Object> evidence = Map.of(
                "source",
                "kita-statistik",
                "overdue",
                List.of(Map.of(
                        "indicator", "betreuung", "level", "stadtbezirk", "period", "2025", "due", "2026-06-30")));
        check(
                "lieferung",
                SmallTown.STATISTICS,
                change(Kind.OPENED, Severity.WARNING, new Subject.OfDelivery("kita-statistik"), evidence));
    }

    private static AlertChange[] news() {
        Map<String, Object> urgent = new LinkedHashMap<>(SmallTown.threshold());
        urgent.put("limitKind", "action");
        urgent.put("limit", 23.0);
        urgent.put("reaction", "Gespräch mit den Trägern, Bericht im Ausschuss");
        Map<String, Object> field = Map.of(
                "affected",
                3,
                "of",
                8,
                "indicators",
                List.of(Map.of("indicator", "betreuung", "group", "mit-mh", "value", 21.0, "period", "2025")));
        Map<String, Object> level = Map.of(
                "affected",
                2,
                "of",
                2,
                "districts",
                List.of(Map.of("district", "07", "value", 22.0), Map.of("district", "12", "value", 21.5)));
        return new AlertChange[] {
            change(Kind.OPENED, Severity.WARNING, series("betreuung", "12"), SmallTown.threshold()),
            change(Kind.ESCALATED, Severity.CRITICAL, series("betreuung", "07"), urgent),
            change(Kind.REOPENED, Severity.WARNING, series("betreuung", "gesamt"), SmallTown.target()),
            change(Kind.OPENED, Severity.WARNING, new Subject.OfField("07", "bildung"), field),
            change(Kind.OPENED, Severity.WARNING, new Subject.OfLevel("betreuung", "stadtbezirk", "mit-mh"), level),
            change(Kind.OPENED, Severity.INFO, new Subject.OfSeries("betreuung", "12", "mit-mh"), Map.of()),
            change(Kind.EASED, Severity.INFO, new Subject.OfSeries("betreuung", "07", "mit-mh"), Map.of()),
            SmallTown.resolved(new Subject.OfSeries("betreuung", "gesamt", "mit-mh"), "der Wert ist wieder im Rahmen")
        };
    }

    private static void check(String name, Department department, AlertChange... changes) {
        OwedMail mail = new Composition(SmallTown.DEPARTMENTS, evaluation(changes))
                .mails().stream()
                        .map(Composition.Owed::mail)
                        .filter(owed -> owed.department().equals(department.id()))
                        .findFirst()
                        .orElseThrow();
        Letter letter = Composition.letter(mail);
        Layout.Page page = new Layout().page(letter);
        Golden.check(FOLDER.resolve(name + ".txt"), letter.subject() + "\n\n" + page.text());
        Golden.check(FOLDER.resolve(name + ".html"), page.html());
        assertThat(page.pictures())
                .allSatisfy(picture -> assertThat(page.html()).contains("cid:" + picture.cid()));
    }
}
