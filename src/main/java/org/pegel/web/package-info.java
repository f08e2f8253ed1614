/**
 * Pages and the API under {@code /api/v1}. The only room that knows HTTP; takes requests apart, asks the rooms, answers.
 * Only released data leaves here.
 */
@ApplicationModule
@NullMarked
package org.pegel.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
