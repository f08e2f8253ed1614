/** What sums of published counts give away, and which further cells must be hidden for it. Pure. */
@NullMarked
package org.pegel.assessment.confidentiality;

import org.jspecify.annotations.NullMarked;
