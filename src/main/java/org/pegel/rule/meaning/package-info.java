/**
 * What the forms of the rule language mean: for each form of {@code saetze.yaml} a pure function on the numbers of an
 * assessment. True, false, or not decidable with the reason; a number that is absent never makes a rule speak.
 */
@NullMarked
package org.pegel.rule.meaning;

import org.jspecify.annotations.NullMarked;
