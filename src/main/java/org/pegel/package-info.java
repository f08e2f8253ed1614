/** Pegel: early warning and target tracking for municipal monitoring. Each direct sub-package is a module. */
@NullMarked
package org.pegel;

import org.jspecify.annotations.NullMarked;
