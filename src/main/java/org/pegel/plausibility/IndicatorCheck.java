package org.pegel.plausibility;

import java.util.function.Consumer;
import org.pegel.observation.DeliveryCheck;

/** One question asked of every indicator of a delivery. */
interface IndicatorCheck {

    /** @param found takes what there is to say */
    void look(Slice slice, Consumer<DeliveryCheck> found);
}
