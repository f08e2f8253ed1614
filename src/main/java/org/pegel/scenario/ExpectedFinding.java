package org.pegel.scenario;

import org.jspecify.annotations.Nullable;
import org.pegel.rule.Finding;
import org.pegel.rule.Severity;
import org.pegel.rule.Subject;

/**
 * A finding that a rule must come to. What is absent may be anything.
 *
 * @param rule the rule's Kennung
 * @param severity how much it matters
 * @param indicator id of the indicator it is about
 * @param district id of the district it is about
 * @param group id of the group it is about
 * @param level id of the level it is about
 * @param field id of the field of action it is about
 * @param source id of the source it is about
 * @param sentence its sentence or a part of it
 */
public record ExpectedFinding(
        String rule,
        @Nullable Severity severity,
        @Nullable String indicator,
        @Nullable String district,
        @Nullable String group,
        @Nullable String level,
        @Nullable String field,
        @Nullable String source,
        @Nullable String sentence) {

    boolean fits(Finding finding) {
        return rule.equals(finding.ruleId())
                && (severity == null || severity == finding.severity())
                && isAbout(finding.subject())
                && (sentence == null || plain(finding.message()).contains(plain(sentence)));
    }

    private boolean isAbout(Subject subject) {
        if (subject instanceof Subject.OfSeries series) {
            return isAbout(series.indicator(), series.district(), series.group(), null, null, null);
        }
        if (subject instanceof Subject.OfField ofField) {
            return isAbout(null, ofField.district(), null, null, ofField.field(), null);
        }
        if (subject instanceof Subject.OfLevel ofLevel) {
            return isAbout(ofLevel.indicator(), null, ofLevel.group(), ofLevel.level(), null, null);
        }
        return subject instanceof Subject.OfDelivery delivery
                && isAbout(null, null, null, null, null, delivery.source());
    }

    private boolean isAbout(
            @Nullable String anIndicator,
            @Nullable String aDistrict,
            @Nullable String aGroup,
            @Nullable String aLevel,
            @Nullable String aField,
            @Nullable String aSource) {
        return isOpenOr(indicator, anIndicator)
                && isOpenOr(district, aDistrict)
                && isOpenOr(group, aGroup)
                && isOpenOr(level, aLevel)
                && isOpenOr(field, aField)
                && isOpenOr(source, aSource);
    }

    private static boolean isOpenOr(@Nullable String wanted, @Nullable String is) {
        return wanted == null || wanted.equals(is);
    }

    /** What a keyboard has no key for may be typed with the nearest one: blanks, and hyphens for minus signs. */
    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u2212', '-').replaceAll("\\s+", " ");
    }
}
