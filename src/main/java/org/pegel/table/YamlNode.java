package org.pegel.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mapping, a list or a scalar of a YAML file, with its place. Values that are missing, of the wrong shape or
 * unreadable are noted in the {@link Problems} that the file was read with, and absent. An empty scalar, {@code ~} and
 * {@code null} count as absent.
 */
public final class YamlNode {

    /** Where the node starts. */
    public Place place() {
        throw new UnsupportedOperationException();
    }

    /** Where the value of this key starts; the node itself if the key is absent. */
    public Place place(String key) {
        throw new UnsupportedOperationException();
    }

    public boolean isMapping() {
        throw new UnsupportedOperationException();
    }

    public boolean isList() {
        throw new UnsupportedOperationException();
    }

    public boolean isScalar() {
        throw new UnsupportedOperationException();
    }

    /** The keys and values of a mapping in the order of the file; empty, and noted, for another node. */
    public Map<String, YamlNode> entries() {
        throw new UnsupportedOperationException();
    }

    /** The items of a list in the order of the file; empty, and noted, for another node. */
    public List<YamlNode> items() {
        throw new UnsupportedOperationException();
    }

    /** The text of a scalar as it is written, trimmed; {@code null}, and noted, for another node. */
    public @Nullable String text() {
        throw new UnsupportedOperationException();
    }

    public boolean has(String key) {
        throw new UnsupportedOperationException();
    }

    /** The value of this key, of any shape; {@code null} if absent. */
    public @Nullable YamlNode child(String key) {
        throw new UnsupportedOperationException();
    }

    /** Like {@link #child}; absence is noted. */
    public @Nullable YamlNode requiredChild(String key) {
        throw new UnsupportedOperationException();
    }

    /** The nodes of a list; a single value counts as a list of one; empty if absent. */
    public List<YamlNode> list(String key) {
        throw new UnsupportedOperationException();
    }

    /** The entries of the mapping under this key; empty if absent. */
    public Map<String, YamlNode> entries(String key) {
        throw new UnsupportedOperationException();
    }

    /** The scalars of a list; a single scalar counts as a list of one; empty if absent. */
    public List<String> texts(String key) {
        throw new UnsupportedOperationException();
    }

    public @Nullable String text(String key) {
        throw new UnsupportedOperationException();
    }

    /** Like {@link #text(String)}; absence is an error and gives the empty string. */
    public String requiredText(String key) {
        throw new UnsupportedOperationException();
    }

    /** With decimal point or comma. */
    public @Nullable Double number(String key) {
        throw new UnsupportedOperationException();
    }

    public @Nullable Integer wholeNumber(String key) {
        throw new UnsupportedOperationException();
    }

    /** From 1800 to 2199. */
    public @Nullable Integer year(String key) {
        throw new UnsupportedOperationException();
    }

    /** {@code 22.11.2026} or {@code 2026-11-22}. */
    public @Nullable LocalDate date(String key) {
        throw new UnsupportedOperationException();
    }

    /** {@code ja} or {@code nein}, {@code true} or {@code false}. */
    public @Nullable Boolean flag(String key) {
        throw new UnsupportedOperationException();
    }

    /** One of the words of {@code choices}, whatever its case; another word is noted with the nearest one. */
    public <E> @Nullable E choice(String key, Map<String, E> choices) {
        throw new UnsupportedOperationException();
    }

    /** Notes each other key of this mapping as an error, with the nearest allowed one. */
    public void allowOnly(Set<String> keys) {
        throw new UnsupportedOperationException();
    }

    /** Notes an error at this node, with its value if it is a scalar. */
    public void error(String message, @Nullable String allowed) {
        throw new UnsupportedOperationException();
    }

    /** Notes an error at the value of this key, or at the node if the key is absent. */
    public void error(String key, String message, @Nullable String allowed) {
        throw new UnsupportedOperationException();
    }

    /** Notes a warning at the value of this key, or at the node if the key is absent. */
    public void warning(String key, String message, @Nullable String allowed) {
        throw new UnsupportedOperationException();
    }
}
