package org.pegel.assessment.confidentiality;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Group;

/**
 * Which groups add up to everybody. The catalogue does not say which groups share a definition, so the numbers do: groups
 * that follow each other in the indicator's list and add up wherever all of them are shown. Two neighbours that are nowhere
 * shown together are taken to, for safety.
 */
final class GroupSums {
    private GroupSums() {}

    /**
     * The sums of the groups, none of them in two sums.
     *
     * @param groups the indicator's groups, in order
     */
    static List<Sum> of(List<String> groups, CountTable table) {
        List<String> parts =
                groups.stream().filter(group -> !group.equals(Group.ALL)).toList();
        List<Sum> sums = new ArrayList<>();
        int from = 0;
        while (from < parts.size() - 1) {
            Sum sum = from(parts, from, table);
            if (sum != null) {
                sums.add(sum);
            }
            from += sum == null ? 1 : sum.parts().size();
        }
        return sums;
    }

    private static @Nullable Sum from(List<String> parts, int from, CountTable table) {
        for (int to = from + 2; to <= parts.size(); to++) {
            Sum sum = new Sum(Group.ALL, parts.subList(from, to));
            if (holds(sum, table)) {
                return sum;
            }
        }
        return null;
    }

    private static boolean holds(Sum sum, CountTable table) {
        boolean shown = false;
        boolean given = false;
        for (String district : table.districts()) {
            Boolean addsUp = sum.addsUp(counts(table, district));
            if (Boolean.FALSE.equals(addsUp)) {
                return false;
            }
            shown |= addsUp != null;
            given |= table.isGiven(district, sum.total())
                    && sum.parts().stream().allMatch(part -> table.isGiven(district, part));
        }
        return shown || (given && sum.parts().size() == 2);
    }

    private static Sum.Counts counts(CountTable table, String district) {
        return new Sum.Counts() {
            @Override
            public @Nullable Double of(String id) {
                return table.count(district, id);
            }

            @Override
            public double slack(String id) {
                return table.slack(district, id);
            }
        };
    }
}
