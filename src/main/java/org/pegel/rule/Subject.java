package org.pegel.rule;

import java.util.Comparator;

/** What a finding is about. Together with the rule it is the key of an alert; it holds neither period nor severity. */
public sealed interface Subject {

    /** Series first, by district, indicator and group; then the other kinds by their text. */
    Comparator<Subject> ORDER = Subject::compare;

    /** The subject as stable text, unique over all kinds, such as {@code series:quote/07/insgesamt}. */
    String key();

    /** Reads back what {@link #key()} wrote. */
    static Subject parse(String key) {
        String[] kindAndIds = key.split(":", 2);
        String[] ids = kindAndIds.length == 2 ? kindAndIds[1].split("/", -1) : new String[0];
        return switch (kindAndIds[0] + ids.length) {
            case "series3" -> new OfSeries(ids[0], ids[1], ids[2]);
            case "field2" -> new OfField(ids[0], ids[1]);
            case "level3" -> new OfLevel(ids[0], ids[1], ids[2]);
            case "delivery1" -> new OfDelivery(ids[0]);
            default -> throw new IllegalArgumentException("Not a subject: " + key);
        };
    }

    private static int compare(Subject one, Subject other) {
        if (one instanceof OfSeries a && other instanceof OfSeries b) {
            int byDistrict = a.district.compareTo(b.district);
            int byIndicator = byDistrict != 0 ? byDistrict : a.indicator.compareTo(b.indicator);
            return byIndicator != 0 ? byIndicator : a.group.compareTo(b.group);
        }
        int seriesFirst = Boolean.compare(other instanceof OfSeries, one instanceof OfSeries);
        return seriesFirst != 0 ? seriesFirst : one.key().compareTo(other.key());
    }

    /** One series. */
    record OfSeries(String indicator, String district, String group) implements Subject {
        @Override
        public String key() {
            return "series:" + indicator + "/" + district + "/" + group;
        }
    }

    /** A field of action in a district. */
    record OfField(String district, String field) implements Subject {
        @Override
        public String key() {
            return "field:" + district + "/" + field;
        }
    }

    /** An indicator for a group over all districts of a level. */
    record OfLevel(String indicator, String level, String group) implements Subject {
        @Override
        public String key() {
            return "level:" + indicator + "/" + level + "/" + group;
        }
    }

    /** What one source owes. */
    record OfDelivery(String source) implements Subject {
        @Override
        public String key() {
            return "delivery:" + source;
        }
    }
}
