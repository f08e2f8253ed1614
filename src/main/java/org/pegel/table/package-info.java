/**
 * What people deliver and edit, before it means anything: CSV and XLSX as cells, YAML as nodes, each with its place in
 * the file, and the problems found there. The bottom of the house: no other room of Pegel is known here.
 *
 * <p>Reading is streaming for tables and bounded for YAML. A file that cannot be read at all, and a value that can be
 * read in two ways, is a {@link org.pegel.table.Problem} with place, value and what is allowed, never a guess.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.pegel.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
