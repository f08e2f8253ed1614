package org.pegel.assessment.earlywarning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * What alarms were worth in the years after 2012.
 *
 * @param events first crossings in five years
 * @param announced of them those with an alarm in any of the three years before
 * @param episodes alarms without interruption that began in 2012 or later, their next three years known
 * @param right of them those with an event within three years of their beginning
 * @param leads announced events by the years from the first of these alarms: one, two, three
 */
public record AlarmSkill(int events, int announced, int episodes, int right, List<Integer> leads) {

    private static final int FIRST_EVENT = PastCohort.LAST_TRAINING_YEAR + 1 - PastCohort.FIRST_YEAR;
    private static final int FIRST_ALARM = FIRST_EVENT - AlarmMethod.HORIZON;

    /**
     * The scores of a method where an alarm may stand: by district and year, NaN elsewhere.
     *
     * @param quiet an alarm may not stand while the value is beyond the limit, or was in so many years before
     */
    static double[][] scores(PastCohort cohort, AlarmMethod method, int quiet) {
        int years = cohort.values()[0].length;
        double[][] scores = new double[cohort.districts()][years];
        for (int year = 0; year < years; year++) {
            double[] all = year < FIRST_ALARM ? null : method.scores(cohort, year);
            for (int district = 0; district < scores.length; district++) {
                scores[district][year] =
                        all != null && cohort.isClear(district, year, quiet) ? all[district] : Double.NaN;
            }
        }
        return scores;
    }

    /** Alarms stand where the score reaches a bound. */
    static AlarmSkill of(PastCohort cohort, double[][] scores, double bound) {
        int events = 0;
        int episodes = 0;
        int right = 0;
        int[] leads = new int[AlarmMethod.HORIZON];
        for (int district = 0; district < scores.length; district++) {
            double[] score = scores[district];
            for (int year = FIRST_EVENT - 1; year < score.length; year++) {
                if (year >= FIRST_EVENT && cohort.isEvent(district, year)) {
                    events++;
                    int lead = longestLead(score, year, bound);
                    if (lead > 0) {
                        leads[lead - 1]++;
                    }
                }
                if (score[year] >= bound
                        && !(score[year - 1] >= bound)
                        && year + AlarmMethod.HORIZON <= cohort.lastYear(district)) {
                    episodes++;
                    right += eventWithin(cohort, district, year) ? 1 : 0;
                }
            }
        }
        return new AlarmSkill(
                events,
                Arrays.stream(leads).sum(),
                episodes,
                right,
                Arrays.stream(leads).boxed().toList());
    }

    private static int longestLead(double[] score, int event, double bound) {
        for (int lead = AlarmMethod.HORIZON; lead > 0; lead--) {
            if (score[event - lead] >= bound) {
                return lead;
            }
        }
        return 0;
    }

    private static boolean eventWithin(PastCohort cohort, int district, int year) {
        for (int ahead = 1; ahead <= AlarmMethod.HORIZON; ahead++) {
            if (cohort.isEvent(district, year + ahead)) {
                return true;
            }
        }
        return false;
    }

    static AlarmSkill sum(Collection<AlarmSkill> parts) {
        int[] leads = new int[AlarmMethod.HORIZON];
        int[] counts = new int[4];
        for (AlarmSkill part : parts) {
            counts[0] += part.events;
            counts[1] += part.announced;
            counts[2] += part.episodes;
            counts[3] += part.right;
            Arrays.setAll(leads, i -> leads[i] + part.leads.get(i));
        }
        return new AlarmSkill(
                counts[0],
                counts[1],
                counts[2],
                counts[3],
                Arrays.stream(leads).boxed().toList());
    }

    public double shareAnnounced() {
        return (double) announced / events;
    }

    public double shareRight() {
        return (double) right / episodes;
    }

    /** In years; 0 when none was announced. */
    public double medianLead() {
        List<Integer> each = new ArrayList<>();
        for (int lead = 1; lead <= leads.size(); lead++) {
            for (int i = 0; i < leads.get(lead - 1); i++) {
                each.add(lead);
            }
        }
        return each.isEmpty() ? 0 : (each.get((each.size() - 1) / 2) + each.get(each.size() / 2)) / 2.0;
    }
}
