package org.pegel.rule.engine;

import org.pegel.catalogue.Period;
import org.pegel.rule.Explanation;
import org.pegel.rule.Subject;

/** What a rule found, about whom and when. Words and numbers are made only when somebody asks. */
public interface Reason extends Explanation {

    Subject subject();

    /** The newest period that was judged. */
    Period period();
}
