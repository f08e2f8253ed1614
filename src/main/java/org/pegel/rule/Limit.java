package org.pegel.rule;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.pegel.assessment.DataRequirements;
import org.pegel.assessment.PeerChanges;

/**
 * The numbers that the engine's rules compare with: what each is called in {@code kernregeln.yaml}, what holds when a rule
 * set says nothing, and what it may be. Shares are written in per cent there, and are from 0 to 1 here. The meaning of
 * each stands in {@code docs/kernregeln.md}.
 */
public enum Limit {
    /** Periods in a row that must worsen; random order does so in 1/(k+1)! of all cases, 4.2 % for 3. */
    WORSENING_RUN("kern-verschlechterung", "zeiträume", Unit.PERIODS, 3, 2, 12),
    /** Modified z-score beyond which a change is a jump. */
    JUMP_Z("kern-sprung", "z-wert", Unit.NUMBER, 3.5, 2, 20),
    /** Fewest earlier changes with which it is compared. */
    JUMP_BASELINE("kern-sprung", "frühere-veränderungen", Unit.CHANGES, 5, 5, 30),
    /** Indicators of a field that must worsen in a district. */
    FIELD_INDICATORS("kern-handlungsfeld", "indikatoren-anzahl", Unit.INDICATORS, 3, 2, 50),
    /** Share of the judged districts of a level that must be exceeded. */
    LEVEL_SHARE("kern-ebene", "gebiete-anteil", Unit.SHARE, 1 / 3.0, 0.01, 0.99),
    /** Districts of a level that must be affected at least. */
    LEVEL_DISTRICTS("kern-ebene", "gebiete-anzahl", Unit.DISTRICTS, 3, 2, 1000),
    /** Share of false discoveries among the districts that are said to get worse. */
    TREND_Q("kern-trend", "falschmeldungen", Unit.SHARE, 0.1, 0.001, 0.5),
    /** How far ahead the early warning looks. */
    EARLY_YEARS("kern-fruehwarnung", "jahre", Unit.YEARS, 3, 1, 10),
    /** Probability from which it speaks. */
    EARLY_PROBABILITY("kern-fruehwarnung", "prüfbedarf-ab", Unit.SHARE, 0.6, 0.1, 0.99),
    /** Years in which the value must have kept to the good side. */
    EARLY_QUIET("kern-fruehwarnung", "ruhe", Unit.YEARS, 5, 1, 30),
    /** How far ahead a threshold may lie. */
    CROSSING_YEARS("kern-vorwarnung", "jahre", Unit.YEARS, 3, 1, 10),
    /** Probability from which it is a WARNING. */
    CROSSING_WARNING("kern-vorwarnung", "prüfbedarf-ab", Unit.SHARE, 0.5, 0.1, 0.99),
    /** Probability from which it is CRITICAL, where a reaction is foreseen. */
    CROSSING_CRITICAL("kern-vorwarnung", "dringend-ab", Unit.SHARE, 0.8, 0.1, 0.99),
    /** Share of false discoveries among the districts whose level is said to have changed. */
    CHANGE_Q("kern-niveauwechsel", "falschmeldungen", Unit.SHARE, 0.1, 0.001, 0.5),
    /** How long ago the change may lie. */
    CHANGE_YEARS("kern-niveauwechsel", "jahre", Unit.YEARS, 5, 1, 30),
    /** Share of false discoveries among the districts whose gap is said to widen. */
    GAP_Q("kern-abstand", "falschmeldungen", Unit.SHARE, 0.1, 0.001, 0.5),
    /** Share of the districts that lie inside the funnel by chance. */
    FUNNEL_LEVEL("kern-trichter", "bereich", Unit.SHARE, 0.998, 0.9, 0.9999),
    /** Modified z-score beyond which a district's change is not that of its peers. */
    PEERS_Z("kern-vergleichsgebiete", "z-wert", Unit.NUMBER, 3.5, 2, 20),
    /** Fewest other districts with which it is compared. */
    PEERS_LEAST("kern-vergleichsgebiete", "gebiete-anzahl", Unit.DISTRICTS, 8, PeerChanges.FEWEST_PEERS, 1000),
    /** Fewest comparable values for a verdict that rests on a test. */
    RELIABLE_VALUES(Limit.RELIABILITY, "mindestwerte", Unit.VALUES, DataRequirements.DEFAULT.values(), 4, 100),
    /** Fewest cases that a value must relate to for such a verdict, where the source says how many there are. */
    RELIABLE_BASE(
            Limit.RELIABILITY,
            "mindestbasis",
            Unit.CASES,
            DataRequirements.DEFAULT.tested().base(),
            0,
            1_000_000),
    /** Whether a provisional or estimated value will do for such a verdict: 1, or 0. */
    RELIABLE_PROVISIONAL(
            Limit.RELIABILITY,
            "vorläufige-werte",
            Unit.FLAG,
            DataRequirements.DEFAULT.tested().provisional() ? 1 : 0,
            0,
            1),
    /** Fewest cases that a value must relate to for any verdict, where the source says how many there are. */
    JUDGED_BASE(
            Limit.RELIABILITY,
            "mindestbasis-ohne-test",
            Unit.CASES,
            DataRequirements.DEFAULT.judged().base(),
            0,
            1_000_000),
    /** Whether a provisional or estimated value will do for any verdict: 1, or 0. */
    JUDGED_PROVISIONAL(
            Limit.RELIABILITY,
            "vorläufige-werte-ohne-test",
            Unit.FLAG,
            DataRequirements.DEFAULT.judged().provisional() ? 1 : 0,
            0,
            1);

    /** The section about how much data a verdict needs. */
    static final String RELIABILITY = "belastbarkeit";

    /** What a limit counts. */
    enum Unit {
        PERIODS("Zeiträume", true),
        CHANGES("Veränderungen", true),
        INDICATORS("Indikatoren", true),
        DISTRICTS("Gebiete", true),
        VALUES("Werte", true),
        CASES("Fälle", true),
        FLAG("", true),
        YEARS("Jahre", true),
        SHARE("%", false),
        NUMBER("", false);

        private final String text;
        private final boolean whole;

        Unit(String text, boolean whole) {
            this.text = text;
            this.whole = whole;
        }

        String text() {
            return text;
        }

        boolean isWhole() {
            return whole;
        }

        /** What a written number is multiplied with. */
        double factor() {
            return this == SHARE ? 0.01 : 1;
        }
    }

    private final String owner;
    private final String key;
    private final Unit unit;
    private final double standard;
    private final double least;
    private final double most;

    Limit(String owner, String key, Unit unit, double standard, double least, double most) {
        this.owner = owner;
        this.key = key;
        this.unit = unit;
        this.standard = standard;
        this.least = least;
        this.most = most;
    }

    /** The limits of a section. */
    static List<Limit> of(String owner) {
        return Arrays.stream(values())
                .filter(limit -> limit.owner.equals(owner))
                .toList();
    }

    /** The section of {@code kernregeln.yaml} in which it stands: a Kennung, or {@code belastbarkeit}. */
    public String owner() {
        return owner;
    }

    /** Its key in that section. */
    public String key() {
        return key;
    }

    Unit unit() {
        return unit;
    }

    /** What holds when the rule set says nothing. */
    public double standard() {
        return standard;
    }

    boolean allows(double value) {
        return value >= least && value <= most;
    }

    /** What holds when the rule set says nothing, as people write it: {@code 33,3 %}. */
    public String standardText() {
        return text(standard);
    }

    /** What it may be, as people write it: {@code 2 bis 12 Zeiträume}. */
    public String range() {
        return unit == Unit.FLAG ? "ja oder nein" : number(least) + " bis " + text(most);
    }

    /** Such a number, as people write it. */
    public String text(double value) {
        if (unit == Unit.FLAG) {
            return value > 0 ? "ja" : "nein";
        }
        return unit.text().isEmpty() ? number(value) : number(value) + " " + unit.text();
    }

    private String number(double value) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.GERMAN))
                .format(value / unit.factor());
    }
}
