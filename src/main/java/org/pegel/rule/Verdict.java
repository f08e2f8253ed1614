package org.pegel.rule;

import java.util.List;
import java.util.Set;

/**
 * What the rules say.
 *
 * @param findings ordered by {@link Finding#ORDER}
 * @param judged every subject that a rule could have spoken about; only their alerts may resolve
 */
public record Verdict(List<Finding> findings, Set<Subject> judged) {}
