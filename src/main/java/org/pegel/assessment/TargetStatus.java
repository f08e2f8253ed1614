package org.pegel.assessment;

/** How a series does on its way to a target, by the weather symbols of the Deutsche Nachhaltigkeitsstrategie. */
public enum TargetStatus {
    SUN("sun"),
    LIGHT_CLOUD("light-cloud"),
    CLOUD("cloud"),
    STORM("storm"),
    /** No statement: no target, or too few values. */
    NOT_RATED("not-rated");

    private final String id;

    TargetStatus(String id) {
        this.id = id;
    }

    /** The id in files and JSON, such as light-cloud. */
    public String id() {
        return id;
    }
}
