package org.pegel.observation;

import java.util.Collection;
import java.util.function.Consumer;

/** Everything that was ever said and released, for a look at what was known when. */
public interface History {

    /**
     * Hands over the statements about some indicators, in any order. Where a publication only repeats a value, the first
     * and the last day it was said are known; one in between is forgotten.
     */
    void statements(Collection<String> indicators, Consumer<Statement> reader);
}
