/**
 * What only shows when the files of a rule set are looked at together: each of them is right for itself.
 */
@NamedInterface("check")
@NullMarked
package org.pegel.release.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
