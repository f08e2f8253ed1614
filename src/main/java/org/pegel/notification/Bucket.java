package org.pegel.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.pegel.alert.AlertEvent.Kind;

/** What an evaluation has for one department. */
final class Bucket {

    private static final Set<Kind> NEW = Set.of(Kind.OPENED, Kind.REOPENED, Kind.ESCALATED);
    private static final Set<Kind> BETTER = Set.of(Kind.EASED, Kind.RESOLVED);

    private final Department department;
    private final List<Told> all = new ArrayList<>();

    Bucket(Department department) {
        this.department = department;
    }

    void add(Told told) {
        if (told.kind() != Kind.UPDATED) {
            all.add(told);
        }
    }

    Department department() {
        return department;
    }

    List<Told> all() {
        return all;
    }

    /** Opened, opened again, or more severe, by weight. */
    List<Told> news() {
        return of(NEW).sorted(Told.BY_WEIGHT).toList();
    }

    /** Taken stock of, by weight. */
    List<Told> recorded() {
        return of(Set.of(Kind.RECORDED)).sorted(Told.BY_WEIGHT).toList();
    }

    /** Eased or resolved. */
    List<Told> better() {
        return of(BETTER).toList();
    }

    /** What has eased or is resolved is mentioned beside something new; alone it sends no mail. */
    boolean isWorthAMail() {
        return all.stream().anyMatch(told -> NEW.contains(told.kind()) || told.kind() == Kind.RECORDED);
    }

    private Stream<Told> of(Set<Kind> kinds) {
        return all.stream().filter(told -> kinds.contains(told.kind()));
    }
}
