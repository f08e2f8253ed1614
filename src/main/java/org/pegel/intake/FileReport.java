package org.pegel.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.observation.SeriesRef;

/**
 * What became of one file. {@code rows} are the candidate values after unpivoting:
 * {@code accepted + unchanged + revised + missing + rejected}.
 *
 * @param file its name, without folders
 * @param source id of the source mapping
 * @param rows candidate values
 * @param filtered candidates that the mapping or the import leaves out; not in {@code rows}
 * @param accepted new values
 * @param unchanged values that were there already
 * @param revised values that replaced a different one
 * @param missing cells without a value: blank, a sign such as "/", or protected
 * @param rejected candidates that were not taken; all of them when the file was refused
 * @param problems why, and what else should be looked at; equal ones counted once
 * @param recomputed values that could be recomputed from their base values
 * @param deviating of these: values that differ by more than rounding explains; taken nevertheless
 * @param refused whether the file was refused as a whole
 * @param delivery id of the delivery in the store; absent when the file was refused and after a dry run
 * @param changed what the release of the values changed; empty before the release
 */
public record FileReport(
        String file,
        String source,
        int rows,
        int filtered,
        int accepted,
        int unchanged,
        int revised,
        int missing,
        int rejected,
        List<ReportedProblem> problems,
        @JsonIgnore int recomputed,
        @JsonIgnore int deviating,
        @JsonIgnore boolean refused,
        @JsonIgnore @Nullable String delivery,
        @JsonIgnore Set<SeriesRef> changed) {

    public FileReport {
        problems = List.copyOf(problems);
        changed = Set.copyOf(changed);
    }

    /** The same, with something that concerns the whole file, German, said first. */
    public FileReport noting(String reason) {
        List<ReportedProblem> all = new ArrayList<>();
        all.add(new ReportedProblem(null, null, null, null, reason, 1));
        all.addAll(problems);
        return new FileReport(
                file,
                source,
                rows,
                filtered,
                accepted,
                unchanged,
                revised,
                missing,
                rejected,
                all,
                recomputed,
                deviating,
                refused,
                delivery,
                changed);
    }
}
