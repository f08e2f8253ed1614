/**
 * Rules that policy staff wrote, put into Drools: the facts they are judged on, and what their findings say. Built from the
 * tree of {@code rule.sentence} with the functions of {@code rule.meaning}; nothing here was ever source text.
 */
@NullMarked
package org.pegel.rule.policy;

import org.jspecify.annotations.NullMarked;
