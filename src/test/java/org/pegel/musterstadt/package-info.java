/** Draws the values of the fictional Musterstadt ({@code samples/musterstadt}) and proves what is planted in them. */
@NullMarked
package org.pegel.musterstadt;

import org.jspecify.annotations.NullMarked;
