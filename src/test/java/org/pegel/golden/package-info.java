/** Golden files: what Pegel writes, committed, and compared with what it writes now. */
@NullMarked
package org.pegel.golden;

import org.jspecify.annotations.NullMarked;
