package org.pegel.rule.severity;

import java.util.List;
import java.util.OptionalDouble;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.Stage;
import org.pegel.assessment.Trend;
import org.pegel.rule.engine.LimitsReached;

/** What the severity of a threshold finding may depend on. Each judged series has exactly one word of each aspect. */
public enum Aspect {
    /** Which threshold the value, or one of its gaps, has reached; only series that have reached one are looked at. */
    STAGE("Stufe", "Prüfschwelle", "Handlungsschwelle") {
        @Override
        public String of(Assessment series) {
            return word(LimitsReached.stage(series) == Stage.ACTION ? 1 : 0);
        }
    },
    /** Where the comparable values are going, however little. */
    TREND("Trend", "günstig", "gleichbleibend", "ungünstig", "ohne Aussage") {
        @Override
        public String of(Assessment series) {
            Trend trend = series.trend();
            if (trend.reasonAgainst() != null) {
                return word(3);
            }
            return word(trend.isImproving() ? 0 : trend.isWorsening() ? 2 : 1);
        }
    },
    /** How the series does on its way to its target, whatever the method; of several targets the worst. */
    TARGET("Zielstand", "auf Kurs", "knapp", "verfehlt", "weg vom Ziel", "ohne Aussage") {
        @Override
        public String of(Assessment series) {
            return switch (series.targetStatus().outlook()) {
                case ON_TRACK -> word(0);
                case CLOSE -> word(1);
                case OFF_TRACK -> word(2);
                case AWAY -> word(3);
                case UNKNOWN -> word(4);
            };
        }
    },
    /** Whether the trend is clearer than chance: two-sided p of Mann-Kendall's test at most 5 %, on enough data. */
    CERTAINTY("Sicherheit", "gesichert", "nicht gesichert", "zu wenig Daten") {
        @Override
        public String of(Assessment series) {
            OptionalDouble p =
                    series.reliability().isTestable() ? series.trend().p() : OptionalDouble.empty();
            return word(p.isEmpty() ? 2 : p.getAsDouble() <= LEVEL ? 0 : 1);
        }
    };

    private static final double LEVEL = 0.05;

    private final String header;

    @SuppressWarnings("ImmutableEnumChecker") // List.of: it can't change
    private final List<String> words;

    Aspect(String header, String... words) {
        this.header = header;
        this.words = List.of(words);
    }

    /** The header of its column. */
    public String header() {
        return header;
    }

    /** What may stand in its column. */
    public List<String> words() {
        return words;
    }

    /** The word that fits a judged series. */
    public abstract String of(Assessment series);

    final String word(int at) {
        return words.get(at);
    }
}
