package org.pegel.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.smallnumbers.Overdispersion;

/**
 * Where the districts of a level lie around the city's value, seen how much chance alone makes places of their size
 * differ (Spiegelhalter 2005): shares by the binomial distribution, rates by Poisson's. Where the districts differ more
 * than that (φ > 1, the mean squared z, the outermost tenth drawn in), the funnel is √φ times as wide and its tails are
 * those of the normal distribution; else they are exact. A district outside differs from the city; whether that is good,
 * bad, or just how the city is built, the numbers do not say.
 */
public final class Funnel {

    /** Fewest districts, so that their spread can be told from chance. */
    public static final int FEWEST_DISTRICTS = 5;

    private final Map<Assessment, FunnelPlace> places = new HashMap<>();
    private final @Nullable String reasonAgainst;

    private Funnel(@Nullable String reasonAgainst) {
        this.reasonAgainst = reasonAgainst;
    }

    static Funnel of(List<Assessment> members) {
        List<Assessment> usable = members.stream().filter(Funnel::hasCounts).toList();
        if (usable.size() < FEWEST_DISTRICTS) {
            return new Funnel("zu wenig Daten: %d von mindestens %d Gebieten mit Zähler und Nenner"
                    .formatted(usable.size(), FEWEST_DISTRICTS));
        }
        Assessment first = usable.get(0);
        if (!first.hasCityValue()) {
            return new Funnel("kein Wert der Gesamtstadt für denselben Zeitraum");
        }
        FunnelCentre centre = FunnelCentre.of(first.indicator(), first.cityValue());
        if (centre == null) {
            return new Funnel("der Wert der Gesamtstadt lässt dem Zufall keinen Raum");
        }
        double[] z = usable.stream()
                .mapToDouble(member -> centre.z(cases(member), base(member)))
                .toArray();
        double phi = Overdispersion.of(z).winsorised();
        Funnel funnel = new Funnel(null);
        for (Assessment member : usable) {
            funnel.places.put(member, new FunnelPlace(centre, cases(member), base(member), phi, usable.size()));
        }
        return funnel;
    }

    private static double cases(Assessment member) {
        return member.cases().orElseThrow();
    }

    private static double base(Assessment member) {
        return member.denominator().orElseThrow();
    }

    /** Whether the source gives cases and base that make up the value. */
    private static boolean hasCounts(Assessment member) {
        OptionalDouble cases = member.cases();
        OptionalDouble base = member.denominator();
        return member.reliability().isComparable()
                && !member.isCity()
                && member.indicator().factor() != null
                && cases.isPresent()
                && base.isPresent()
                && base.getAsDouble() > 0
                && FunnelCentre.fits(member.indicator(), cases.getAsDouble(), base.getAsDouble());
    }

    /** Where a district lies; absent when it has none in the funnel. */
    public @Nullable FunnelPlace of(Assessment member) {
        return places.get(member);
    }

    /** Why a district has no place, German; absent when it has one. */
    @Nullable
    String reasonAgainst(Assessment member) {
        if (places.containsKey(member)) {
            return null;
        }
        if (member.isCity()) {
            return "ist die Gesamtstadt selbst";
        }
        String unreliable = member.reliability().reasonAgainstComparison();
        if (unreliable != null) {
            return unreliable;
        }
        return hasCounts(member) ? reasonAgainst : "Zähler und Nenner fehlen";
    }
}
