package org.pegel.plausibility;

import static org.pegel.observation.DeliveryCheck.Severity.CONSPICUOUS;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.pegel.assessment.Assessor;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.Indicator;
import org.pegel.observation.Delivery;
import org.pegel.observation.DeliveryCheck;
import org.pegel.observation.Observation;
import org.pegel.observation.PeriodRevision;
import org.pegel.observation.Series;

/**
 * Looks at one delivery, indicator by indicator, so that its memory is that of the largest one. Is handed what was delivered
 * and what counts; protected cells come without a number, so no sentence can name one.
 */
public final class Examiner {
    private static final String REVISIONS = "revisionen";
    private static final int FEWEST_REVISED = 10;
    private static final double MANY_REVISED = 0.2;

    private final Catalogue catalogue;
    private final List<IndicatorCheck> checks;
    private final SameDelivery sameDelivery;
    private final Checks found = new Checks();
    private final List<PeriodRevision> revisions = new ArrayList<>();
    private int known;
    private int changed;

    /**
     * Prepares for one delivery.
     *
     * @param assessor computes the numbers that are compared
     * @param asOf the day to look on
     * @param zone in which days are named
     */
    public Examiner(Catalogue catalogue, Assessor assessor, LocalDate asOf, ZoneId zone) {
        this.catalogue = catalogue;
        this.checks = List.of(new Jumps(assessor, asOf), new Recomputed(), new Sums(), new Gaps(), new Repetition());
        this.sameDelivery = new SameDelivery(zone);
    }

    /**
     * Looks at what the delivery says of one indicator; an indicator that the rules don't know is passed over.
     *
     * @param delivered its rows
     * @param before what counts of the indicator, all districts and groups
     */
    public void look(String indicator, Collection<Observation> delivered, Collection<Series> before) {
        Indicator known = catalogue.indicators().get(indicator);
        if (known != null) {
            Slice slice = Slice.of(catalogue, known, delivered, before);
            checks.forEach(check -> check.look(slice, found::add));
            add(Revisions.of(slice));
        }
    }

    private void add(Revisions ofIndicator) {
        revisions.addAll(ofIndicator.byPeriod());
        known += ofIndicator.known();
        changed += ofIndicator.changed();
    }

    /** Looks at the delivery as a whole; after its indicators. */
    public void look(Delivery delivery, Collection<Delivery> others) {
        sameDelivery.look(delivery, others, found::add);
        double share = known == 0 ? 0 : (double) changed / known;
        if (changed >= FEWEST_REVISED && share > MANY_REVISED) {
            found.add(new DeliveryCheck(
                    REVISIONS,
                    CONSPICUOUS,
                    null,
                    null,
                    null,
                    null,
                    null,
                    "%d von %d Werten, die schon standen, sind geändert (%s)."
                            .formatted(changed, known, Wording.perCent(share)),
                    Map.of("changed", changed, "known", known)));
        }
    }

    /** What the checks said, conspicuous ones first. */
    public List<DeliveryCheck> checks() {
        return found.all();
    }

    /** What the delivery changes, by indicator and period. */
    public List<PeriodRevision> revisions() {
        return List.copyOf(revisions);
    }

    /** What the checks came to, such as {@code 2 auffällig, 1 Hinweis}. */
    public String summary() {
        return found.summary();
    }

    /** Whether a person should look before the release. */
    public boolean isConspicuous() {
        return found.count(CONSPICUOUS) > 0;
    }
}
