package org.pegel.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pegel.release.SwitchTrial;

/** A new version of the rules comes in force: the switch, for which evaluations wait, against what is done beside them. */
final class SwitchAgainstBuilding implements Comparison {
    private static final int SENTENCES = 2_000;
    private static final int WARM_UP = 4;
    private static final int ROUNDS = 20;

    @Override
    public String name() {
        return "switch";
    }

    @Override
    public String measure() throws Exception {
        try (TemporaryFolder folder = new TemporaryFolder()) {
            SwitchTrial trial = new SwitchTrial(folder.path(), SENTENCES);
            List<Double> beside = new ArrayList<>();
            List<Double> locked = new ArrayList<>();
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                SwitchTrial.Took took = trial.change(round);
                if (round >= WARM_UP) {
                    beside.add(took.beside());
                    locked.add(took.locked());
                }
            }
            return String.format(
                    Locale.ROOT,
                    "the rules of Musterstadt with %,d more in sentences: built and checked beside in %.0f ms, switched in"
                            + " %.1f ms (at most %.1f ms); ratio %.4f",
                    SENTENCES,
                    Figures.median(beside),
                    Figures.median(locked),
                    Figures.percentile(locked, 100),
                    Figures.median(locked) / Figures.median(beside));
        }
    }
}
