package org.pegel.report;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Group;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.PeriodText;
import org.pegel.catalogue.ValueText;
import org.pegel.observation.PeriodRevision;
import org.pegel.observation.PeriodRevision.Example;

/** What a delivery changes, for people, in German. An id that the rules no longer know stands for itself. */
public final class RevisionText {
    private static final int MOST_LINES = 200;

    private RevisionText() {}

    /** One line for each indicator and period, then the sum; ends with a line end. */
    public static String german(Catalogue catalogue, List<PeriodRevision> revisions) {
        StringBuilder text = new StringBuilder();
        revisions.stream().limit(MOST_LINES).forEach(revision -> text.append(line(catalogue, revision))
                .append('\n'));
        int more = revisions.size() - MOST_LINES;
        if (more > 0) {
            text.append("… und ").append(more).append(more == 1 ? " weitere Zeile\n" : " weitere Zeilen\n");
        }
        return text.append("Zusammen: ")
                .append(counts(
                        revisions.stream().mapToInt(PeriodRevision::added).sum(),
                        revisions.stream().mapToInt(PeriodRevision::changed).sum(),
                        "",
                        revisions.stream().mapToInt(PeriodRevision::dropped).sum(),
                        ""))
                .append('\n')
                .toString();
    }

    private static String line(Catalogue catalogue, PeriodRevision revision) {
        Indicator indicator = catalogue.indicators().get(revision.indicator());
        return "%s, %s: %s"
                .formatted(
                        indicator == null ? revision.indicator() : indicator.name(),
                        PeriodText.german(revision.period()),
                        counts(
                                revision.added(),
                                revision.changed(),
                                examples(catalogue, indicator, revision, false),
                                revision.dropped(),
                                examples(catalogue, indicator, revision, true)));
    }

    private static String counts(int added, int changed, String howChanged, int dropped, String whichDropped) {
        return added + (added == 1 ? " Wert neu, " : " Werte neu, ") + changed + " geändert" + howChanged + ", "
                + dropped + " entfallen" + whichDropped;
    }

    private static String examples(
            Catalogue catalogue, @Nullable Indicator indicator, PeriodRevision revision, boolean dropped) {
        List<Example> wanted = revision.examples().stream()
                .filter(example -> example.dropped() == dropped)
                .toList();
        if (wanted.isEmpty()) {
            return "";
        }
        int all = dropped ? revision.dropped() : revision.changed();
        return wanted.stream()
                .map(example -> example(catalogue, indicator, revision, example))
                .collect(Collectors.joining("; ", " (", wanted.size() < all ? "; …)" : ")"));
    }

    private static String example(
            Catalogue catalogue, @Nullable Indicator indicator, PeriodRevision revision, Example example) {
        String place = place(catalogue, example) + ", " + PeriodText.german(revision.period()) + ": ";
        return example.dropped()
                ? place + "bisher " + value(indicator, example.before())
                : place + value(indicator, example.after()) + " statt " + value(indicator, example.before());
    }

    private static String place(Catalogue catalogue, Example example) {
        District district = catalogue.districts().get(example.district());
        Group group = catalogue.groups().get(example.group());
        String who = group == null || example.group().equals(Group.ALL) ? "" : ", " + group.name();
        return (district == null ? example.district() : district.name()) + who;
    }

    private static String value(@Nullable Indicator indicator, @Nullable Double value) {
        if (value == null) {
            return "(geschützt)";
        }
        return indicator == null ? String.valueOf(value) : ValueText.german(indicator, value);
    }
}
