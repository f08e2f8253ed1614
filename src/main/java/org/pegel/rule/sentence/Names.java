package org.pegel.rule.sentence;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pegel.table.Suggestions;

/** Things of one kind that a rule can name, by id or by name, whatever its capital letters. Immutable. */
final class Names {
    /** Of nothing. */
    static final Names NONE = new Names("", Map.of());

    private final String what;
    private final Map<String, Set<String>> idsByName = new LinkedHashMap<>();
    private final Map<String, String> nameById = new LinkedHashMap<>();

    /** @param what what they are, as the beginning of a German sentence, such as "die Ebene" */
    Names(String what, Map<String, String> nameById) {
        this.what = what;
        this.nameById.putAll(nameById);
        nameById.forEach((id, name) -> {
            idsByName
                    .computeIfAbsent(normal(name), key -> new LinkedHashSet<>())
                    .add(id);
            idsByName.put(normal(id), new LinkedHashSet<>(List.of(id)));
        });
    }

    static <T> Names of(String what, Map<String, T> byId, Function<T, String> name) {
        Map<String, String> names = new LinkedHashMap<>();
        byId.forEach((id, thing) -> names.put(id, name.apply(thing)));
        return new Names(what, names);
    }

    private static String normal(String name) {
        return WordForms.lower(name.strip());
    }

    /** Ids and names, in the order of the catalogue. */
    Map<String, String> nameById() {
        return nameById;
    }

    /** The id of what is named; absent when it is unknown or could be several, which is noted. */
    @Nullable
    String find(Token name, Complaints complaints) {
        Set<String> ids = idsByName.getOrDefault(normal(name.text()), Set.of());
        if (ids.size() == 1) {
            return ids.iterator().next();
        }
        if (ids.isEmpty()) {
            complaints.error(name, what + " ist unbekannt", allowed(name.text()));
        } else {
            complaints.error(name, what + " ist nicht eindeutig", "eine der Kennungen " + String.join(", ", ids));
        }
        return null;
    }

    private String allowed(String name) {
        Set<String> all = new TreeSet<>(nameById.keySet());
        String nearestName = Suggestions.nearest(name, nameById.values());
        String list = Suggestions.allowed(name, all);
        return nearestName == null || list.contains("meinten Sie")
                ? list
                : list + " (meinten Sie „" + nearestName + "“?)";
    }
}
