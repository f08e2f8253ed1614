package org.pegel.rule.engine;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.GapStage;
import org.pegel.assessment.Stage;
import org.pegel.catalogue.Influence;
import org.pegel.catalogue.PeriodText;
import org.pegel.rule.Severity;
import org.pegel.rule.severity.Aspect;
import org.pegel.rule.severity.SeverityRow;

/** A value, or its gap to the city or another group, is beyond a threshold or has not yet recovered: one finding a series. */
public final class LimitsReached extends SeriesReason {
    private final @Nullable SeverityRow row;
    private final List<GapStage> gaps;

    public LimitsReached(Assessment series) {
        this(series, null);
    }

    /** Judged by a row of {@code bewertung.csv}. */
    public LimitsReached(Assessment series, @Nullable SeverityRow row) {
        super(series);
        this.row = row;
        this.gaps = series.gapStages().stream()
                .filter(gap -> gap.stage() != Stage.NONE)
                .toList();
    }

    /** Whether any threshold of the series is reached. */
    public static boolean isIn(Assessment series) {
        if (series.stage() != Stage.NONE) {
            return true;
        }
        for (GapStage gap : series.gapStages()) {
            if (gap.stage() != Stage.NONE) {
                return true;
            }
        }
        return false;
    }

    /** The highest stage that the value or one of its gaps has reached. */
    public static Stage stage(Assessment series) {
        Stage highest = series.stage();
        for (GapStage gap : series.gapStages()) {
            highest = gap.stage().compareTo(highest) > 0 ? gap.stage() : highest;
        }
        return highest;
    }

    /**
     * What the row says, else dringend at the Handlungsschwelle; never dringend unless the city has said for a threshold of
     * the highest stage how it will react.
     */
    public Severity severity() {
        Stage highest = stage(series);
        Severity ofStage = highest == Stage.ACTION ? Severity.CRITICAL : Severity.WARNING;
        Severity wanted = row == null ? ofStage : row.severity();
        return wanted == Severity.CRITICAL && !hasReaction(highest) ? Severity.WARNING : wanted;
    }

    private boolean hasReaction(Stage stage) {
        return (stage == series.stage() && new ThresholdReached(series).hasReaction())
                || gaps.stream()
                        .anyMatch(gap -> gap.stage() == stage && gap.threshold().reaction() != null);
    }

    private boolean hasValueStage() {
        return series.stage() != Stage.NONE;
    }

    @Override
    String statement() {
        List<String> parts = new ArrayList<>();
        if (hasValueStage()) {
            parts.add(new ThresholdReached(series).statement());
        }
        gaps.forEach(gap -> parts.add(statement(gap)));
        return String.join("; ", parts);
    }

    private String statement(GapStage gap) {
        String limit = (gap.isAction() ? "Handlungsschwelle" : "Prüfschwelle") + " für den Abstand ("
                + Wording.distance(series, gap.limit()) + ")";
        String distance = "der Abstand " + to(gap) + " beträgt " + Wording.distance(series, gap.shortfall()) + " ("
                + PeriodText.german(series.period()) + ": " + Wording.number(series, series.value()) + " und "
                + Wording.number(series, gap.otherValue()) + ") und liegt ";
        return gap.isBeyond()
                ? distance + "über der " + limit
                : distance + "nicht mehr über der " + limit + "; die Entwarnung ist noch nicht erreicht";
    }

    private static String to(GapStage gap) {
        return gap.group() == null ? "zur Gesamtstadt" : "zu „" + gap.to() + "“";
    }

    @Override
    void addTo(Evidence evidence) {
        if (hasValueStage()) {
            new ThresholdReached(series).addTo(evidence);
        }
        if (!gaps.isEmpty()) {
            evidence.with("gapLimits", gaps.stream().map(LimitsReached::entry).toList());
        }
        if (row != null) {
            addRow(evidence, row);
        }
    }

    /** What the row asked about the series, and by when it wants an answer; nobody owes one for what is only watched. */
    private void addRow(Evidence evidence, SeverityRow asked) {
        for (Aspect aspect : Aspect.values()) {
            if (asked.asks(aspect)) {
                evidence.with(aspect.name().toLowerCase(Locale.ROOT) + "Class", aspect.of(series));
            }
        }
        Period answerTime = asked.answerTime();
        if (answerTime != null && series.indicator().influence() != Influence.OBSERVABLE) {
            evidence.with("answerWithin", answerTime.toString());
        }
        evidence.with("severityRow", asked.place().toString());
    }

    private static Map<String, Object> entry(GapStage gap) {
        return new Evidence()
                .with("comparedTo", gap.to())
                .with("comparedGroup", gap.group())
                .with("comparedValue", gap.otherValue())
                .with("gap", gap.shortfall())
                .with("points", gap.n())
                .with("limit", gap.limit())
                .with("limitKind", gap.isAction() ? Stage.ACTION.id() : Stage.REVIEW.id())
                .with("recovery", gap.threshold().recovery())
                .with("confirmation", gap.threshold().confirmation())
                .with("previousStage", gap.previousStage().id())
                .with("reaction", gap.threshold().reaction())
                .with("setBy", gap.threshold().setBy())
                .asMap();
    }
}
