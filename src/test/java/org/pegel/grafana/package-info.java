/**
 * The dashboards in {@code grafana/dashboards}: what they are made of, and the proof that every query of them answers. One
 * class per dashboard; {@code -Dgolden.update} with {@code DashboardFilesTest} writes the files anew.
 */
@NullMarked
package org.pegel.grafana;

import org.jspecify.annotations.NullMarked;
