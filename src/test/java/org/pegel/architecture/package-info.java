/** What holds for the code as a whole: the modules, and who may use which library. */
@NullMarked
package org.pegel.architecture;

import org.jspecify.annotations.NullMarked;
