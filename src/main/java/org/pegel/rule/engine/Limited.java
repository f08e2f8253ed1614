package org.pegel.rule.engine;

import org.pegel.rule.Limits;

/** A fact that knows which rules speak about it, and what they compare with. */
public interface Limited {

    /** What holds for its indicator or field. */
    Limits limits();
}
