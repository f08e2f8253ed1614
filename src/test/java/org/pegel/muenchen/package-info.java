/** Proves that the sample {@code samples/muenchen} is whole and that its limits are what they say. */
@NullMarked
package org.pegel.muenchen;

import org.jspecify.annotations.NullMarked;
