package org.pegel.intake;

import java.util.List;

/**
 * How a source names districts beyond their labels.
 *
 * @param idLengths how many digits ids have that a spreadsheet may have robbed of their leading zeros; none when empty
 * @param levels how the level of a row can be told; the first rule that fits decides
 */
record DistrictRules(List<Integer> idLengths, List<LevelRule> levels) {

    static final DistrictRules NONE = new DistrictRules(List.of(), List.of());

    DistrictRules {
        idLengths = idLengths.stream().sorted().toList();
        levels = List.copyOf(levels);
    }

    /** The label with the leading zeros of the shortest id that is at least as long; other labels as they are. */
    String restored(String label) {
        if (idLengths.isEmpty() || !label.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return label;
        }
        for (int length : idLengths) {
            if (label.length() <= length) {
                return "0".repeat(length - label.length()) + label;
            }
        }
        return label;
    }
}
