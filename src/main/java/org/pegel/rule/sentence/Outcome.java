package org.pegel.rule.sentence;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pegel.rule.Severity;

/** What stands behind "Dann". */
record Outcome(
        Severity severity,
        List<String> tells,
        List<String> involves,
        @Nullable Period deadline,
        @Nullable Token message) {}
