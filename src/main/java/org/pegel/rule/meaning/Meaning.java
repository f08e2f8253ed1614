package org.pegel.rule.meaning;

import org.pegel.rule.sentence.Arguments;

/** What a form means once its gaps are filled. */
@FunctionalInterface
interface Meaning {
    Check with(Arguments arguments);
}
