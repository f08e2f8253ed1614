package org.pegel.backtest;

import org.pegel.alert.AlertKey;
import org.pegel.catalogue.Period;

/**
 * That an alert stood, open or recorded.
 *
 * @param key rule and subject
 * @param first the period with which it began
 * @param last the last period for which its finding stood
 */
record Standing(AlertKey key, Period first, Period last) {}
