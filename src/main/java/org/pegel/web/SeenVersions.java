package org.pegel.web;

import jakarta.servlet.http.HttpServletRequest;
import org.pegel.release.RuleSetVersion;
import org.pegel.release.RuleSets;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Which versions of the rules somebody may see: what was in force, and what stands in the folders with errors, all; drafts
 * only {@linkplain PolicyStaff those who write them}.
 */
@Component
class SeenVersions {
    private final RuleSets ruleSets;
    private final PolicyStaff staff;

    SeenVersions(RuleSets ruleSets, PolicyStaff staff) {
        this.ruleSets = ruleSets;
        this.staff = staff;
    }

    boolean isFor(RuleSetVersion version, HttpServletRequest request) {
        return switch (version.state()) {
            case ACTIVE, REPLACED, FAULTY, MENDED -> true;
            case DRAFT, SUBMITTED, APPROVED, REJECTED -> staff.asks(request);
        };
    }

    /** By its number, or by what findings and alerts name. */
    RuleSetVersion version(String id, HttpServletRequest request) {
        boolean number = id.matches("[0-9]{1,9}");
        return (number ? ruleSets.find(Long.parseLong(id)) : ruleSets.find(id))
                .filter(version -> isFor(version, request))
                .orElseThrow(() -> missing(id));
    }

    static Refusal missing(String id) {
        return new Refusal(HttpStatus.NOT_FOUND, "Eine Fassung „%s“ gibt es nicht.".formatted(id));
    }
}
