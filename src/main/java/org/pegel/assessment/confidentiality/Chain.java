package org.pegel.assessment.confidentiality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What has to change in one direction of the table, districts or groups, when one of its members changes: a part with
 * another part of the same sums, a total with a part of each of its sums.
 */
final class Chain {
    /** So many of the hidden ones and of the others are tried; more would only find a slightly cheaper way. */
    private static final int MOST_PARTNERS = 40;

    private final List<Sum> sums;
    private final Map<String, List<Sum>> ofPart;
    private final Map<String, List<Sum>> ofTotal = new HashMap<>();

    private record Partner(String id, double cost) implements Comparable<Partner> {
        boolean isHidden() {
            return cost < 0;
        }

        @Override
        public int compareTo(Partner other) {
            int byCost = Double.compare(cost, other.cost);
            return byCost != 0 ? byCost : id.compareTo(other.id);
        }
    }

    Chain(List<Sum> sums) {
        this.sums = sums;
        this.ofPart = DistrictSums.byPart(sums);
        sums.forEach(sum ->
                ofTotal.computeIfAbsent(sum.total(), first -> new ArrayList<>()).add(sum));
    }

    List<Sum> sums() {
        return sums;
    }

    /**
     * The sets of members that can change together with one, itself among them.
     *
     * @param cost what it costs to let a member take part: below 0 when it is hidden already
     */
    List<Set<String>> of(String member, ToDoubleFunction<String> cost) {
        List<Sum> around = ofPart.getOrDefault(member, List.of());
        if (around.isEmpty()) {
            return List.of(down(member, cost));
        }
        List<Partner> partners = around.get(0).parts().stream()
                .filter(part -> !part.equals(member))
                .filter(part -> ofPart.getOrDefault(part, List.of()).equals(around))
                .map(part -> new Partner(part, cost.applyAsDouble(part)))
                .sorted()
                .toList();
        if (partners.isEmpty()) {
            return List.of(withAllAround(member, cost));
        }
        List<Set<String>> found = new ArrayList<>();
        Stream.concat(
                        partners.stream().filter(Partner::isHidden).limit(MOST_PARTNERS),
                        partners.stream().filter(partner -> !partner.isHidden()).limit(MOST_PARTNERS))
                .forEach(partner -> {
                    Set<String> both = new LinkedHashSet<>(down(member, cost));
                    both.addAll(down(partner.id(), cost));
                    found.add(both);
                });
        return found;
    }

    /** A member and, of each sum it is the total of, the cheapest part. */
    private Set<String> down(String member, ToDoubleFunction<String> cost) {
        Set<String> found = new LinkedHashSet<>(List.of(member));
        for (Sum sum : ofTotal.getOrDefault(member, List.of())) {
            if (sum.parts().stream().noneMatch(found::contains)) {
                sum.parts().stream()
                        .min(Comparator.comparingDouble(cost).thenComparing(part -> part))
                        .ifPresent(part -> found.addAll(down(part, cost)));
            }
        }
        return found;
    }

    /** Where no other part is in the same sums: the totals change with it, and a part of each of their sums. */
    private Set<String> withAllAround(String member, ToDoubleFunction<String> cost) {
        Set<String> found = new LinkedHashSet<>(down(member, cost));
        for (Sum sum : sums) {
            if (sum.parts().contains(member)) {
                found.addAll(down(sum.total(), cost));
            }
        }
        return found;
    }
}
