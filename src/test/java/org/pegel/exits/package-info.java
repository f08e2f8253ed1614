/** Every way by which something leaves Pegel, and what must not leave by any of them. */
@NullMarked
package org.pegel.exits;

import org.jspecify.annotations.NullMarked;
