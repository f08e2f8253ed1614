/**
 * What the engine's rules ({@code rules/kern}) see and say: facts about fields and levels, and the reasons of findings.
 * Public only because the compiled rules lie in packages of their own below this one.
 */
@NullMarked
package org.pegel.rule.engine;

import org.jspecify.annotations.NullMarked;
