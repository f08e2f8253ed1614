package org.pegel.assessment;

/**
 * How a series does on its way to a target, in the words of the method that judged: the weather symbols of the Deutsche
 * Nachhaltigkeitsstrategie, the classes of Eurostat, or the place beside a path. The statuses of different methods don't
 * compare; their {@link #outlook()} does.
 */
public enum TargetStatus {
    SUN("sun", TargetOutlook.ON_TRACK),
    LIGHT_CLOUD("light-cloud", TargetOutlook.CLOSE),
    CLOUD("cloud", TargetOutlook.OFF_TRACK),
    STORM("storm", TargetOutlook.AWAY),
    /** Of Eurostat and of a path: at the target or beyond. */
    REACHED("reached", TargetOutlook.ON_TRACK),
    SIGNIFICANT("significant", TargetOutlook.ON_TRACK),
    MODERATE("moderate", TargetOutlook.CLOSE),
    INSUFFICIENT("insufficient", TargetOutlook.OFF_TRACK),
    /** Of a path: at least what it asks for. */
    ON_PATH("on-path", TargetOutlook.ON_TRACK),
    /** Of a path: behind by at most 5 % of its width. */
    SLIGHTLY_BEHIND("slightly-behind", TargetOutlook.CLOSE),
    /** Of a path: behind by more. */
    BEHIND("behind", TargetOutlook.OFF_TRACK),
    /** Of Eurostat: away from the target. Of a path: behind, and no nearer to the target than at the start. */
    AWAY("away", TargetOutlook.AWAY),
    /** No statement: no target, or too few values. */
    NOT_RATED("not-rated", TargetOutlook.UNKNOWN);

    private final String id;
    private final TargetOutlook outlook;

    TargetStatus(String id, TargetOutlook outlook) {
        this.id = id;
        this.outlook = outlook;
    }

    /** The id in files and JSON, such as light-cloud. */
    public String id() {
        return id;
    }

    /** What it means, whatever the method. */
    public TargetOutlook outlook() {
        return outlook;
    }
}
