package org.pegel.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pegel.table.Suggestions;

/**
 * The things of one kind that labels in a file may mean. A label counts by the mapping, else by id, else by name or
 * further name however it is spelled; a number before the name ({@code 04 Schwabing West}) must not contradict it. What
 * could mean two things means nothing.
 */
final class Labels {

    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,12})[.)]?\\s+(.*\\D.*)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");
    private static final int MOST_REMEMBERED = 10_000;

    private final Role role;
    private final Map<String, String> mapped;
    private final Set<String> ids = new LinkedHashSet<>();
    private final Map<String, Set<String>> byName = new HashMap<>();
    private final Map<String, Set<String>> byNumber = new HashMap<>();
    private final Set<String> spellings = new TreeSet<>();
    private final Map<String, Match> remembered = new HashMap<>();

    /**
     * What a label means.
     *
     * @param id the id; absent when it means nothing
     * @param leftOut whether the mapping leaves values with this label out
     * @param reason why it means nothing, German
     * @param unknown whether it means nothing because nothing is called so
     */
    record Match(@Nullable String id, boolean leftOut, @Nullable String reason, boolean unknown) {
        static Match of(String id) {
            return new Match(id, false, null, false);
        }

        static Match none(String reason) {
            return new Match(null, false, reason, false);
        }
    }

    /** @param mapped normalised label to id or {@link Mapping#LEAVE_OUT} */
    Labels(Role role, Map<String, String> mapped) {
        this.role = role;
        this.mapped = new LinkedHashMap<>(mapped);
    }

    /** Adds a thing with its names. */
    void add(String id, String name, Collection<String> furtherNames) {
        ids.add(id);
        spellings.add(id);
        spellings.add(name);
        addName(Spelling.normal(id), id);
        addName(Spelling.normal(name), id);
        furtherNames.forEach(further -> addName(Spelling.normal(further), id));
        if (NUMBER.matcher(id).matches()) {
            byNumber.computeIfAbsent(withoutZeros(id), n -> new TreeSet<>()).add(id);
        }
    }

    private void addName(String name, String id) {
        byName.computeIfAbsent(name, n -> new TreeSet<>()).add(id);
    }

    Match find(String label) {
        Match known = remembered.get(label);
        if (known == null) {
            known = look(label);
            if (remembered.size() < MOST_REMEMBERED) {
                remembered.put(label, known);
            }
        }
        return known;
    }

    /** A label that means nothing may still have a footnote mark. */
    private Match look(String label) {
        Match match = lookAsWritten(label);
        String stripped = match.unknown() ? Footnotes.strip(label) : label;
        Match without = stripped.equals(label) ? match : lookAsWritten(stripped);
        return without.unknown() ? match : without;
    }

    private Match lookAsWritten(String label) {
        String normal = Spelling.normal(label);
        String target = mapped.get(normal);
        if (target != null) {
            return target.equals(Mapping.LEAVE_OUT) ? new Match(null, true, null, false) : Match.of(target);
        }
        if (ids.contains(label.strip())) {
            return Match.of(label.strip());
        }
        Set<String> found = byName.getOrDefault(normal, Set.of());
        return found.isEmpty() ? byNumber(label, normal) : only(found);
    }

    private Match byNumber(String label, String normal) {
        if (NUMBER.matcher(normal).matches()) {
            Set<String> sameNumber = byNumber.getOrDefault(withoutZeros(normal), Set.of());
            return sameNumber.isEmpty() ? unknown(label) : only(sameNumber);
        }
        Matcher numbered = NUMBERED.matcher(normal);
        if (!numbered.matches()) {
            return byLeadingId(label);
        }
        Set<String> found = byName.getOrDefault(numbered.group(2), Set.of());
        if (found.isEmpty()) {
            return unknown(label);
        }
        Set<String> sameNumber = byNumber.getOrDefault(withoutZeros(numbered.group(1)), Set.of());
        Set<String> both = new TreeSet<>(found);
        both.removeIf(id -> NUMBER.matcher(id).matches() && !sameNumber.contains(id));
        if (!sameNumber.isEmpty()) {
            both.retainAll(sameNumber);
        }
        return both.isEmpty() ? contradiction(found, sameNumber) : only(both);
    }

    /** {@code 02.1 Hafen}: an id that is no number, and its name. */
    private Match byLeadingId(String label) {
        String text = label.strip();
        int blank = text.indexOf(' ');
        String id = blank < 0 ? "" : text.substring(0, blank);
        Set<String> found =
                ids.contains(id) ? byName.getOrDefault(Spelling.normal(text.substring(blank)), Set.of()) : Set.of();
        if (found.isEmpty()) {
            return unknown(label);
        }
        return found.contains(id) ? Match.of(id) : contradiction(found, Set.of(id));
    }

    private static String withoutZeros(String number) {
        return number.replaceFirst("^0+(?=\\d)", "");
    }

    private Match only(Set<String> found) {
        return found.size() == 1
                ? Match.of(found.iterator().next())
                : Match.none(role.german() + " ist nicht eindeutig, es passt auf die Kennungen "
                        + String.join(" und ", found));
    }

    private Match contradiction(Set<String> byName, Set<String> byNumber) {
        return Match.none(role.german() + ": Nummer und Name widersprechen sich, der Name passt auf die Kennung "
                + String.join(" und ", byName) + ", die Nummer auf "
                + (byNumber.isEmpty() ? "keine" : String.join(" und ", byNumber)));
    }

    private Match unknown(String label) {
        String nearest = Suggestions.nearest(label, spellings);
        String reason = role.german() + " ist unbekannt" + (nearest == null ? "" : " (meinten Sie „" + nearest + "“?)");
        return new Match(null, false, reason, true);
    }
}
