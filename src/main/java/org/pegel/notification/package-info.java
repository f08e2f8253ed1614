/**
 * Who is told, and how: routes from alerts to departments, messages owed, and their way out. What is owed is written in
 * the transaction of the evaluation; drawing it up and sending it come later and may be tried again.
 */
@ApplicationModule(allowedDependencies = {"table", "catalogue", "rule", "alert", "evaluation"})
@NullMarked
package org.pegel.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
