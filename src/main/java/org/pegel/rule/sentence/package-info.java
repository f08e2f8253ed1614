/**
 * The closed language of {@code fachregeln/*.regel}: German text to an immutable tree, and nothing else. The grammar is
 * data ({@code saetze.yaml}); text from people is never source code, and what is no sentence of the grammar is a problem
 * with its place. What a tree means, and how it is judged, is decided by others. Open to the rooms that explain rules or help
 * to write them.
 */
@NamedInterface("sentence")
@NullMarked
package org.pegel.rule.sentence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
