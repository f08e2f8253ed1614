package org.pegel.target;

/** How the way to a target is judged (Verfahren); each verdict names it. */
public enum TargetMethod {
    /** The weather symbol of the Statistisches Bundesamt. */
    DESTATIS("destatis"),
    /** The growth rate after Eurostat. */
    EUROSTAT("eurostat"),
    /** The value beside a path with milestones. */
    PATH("zielpfad");

    private final String id;

    TargetMethod(String id) {
        this.id = id;
    }

    /** The word in {@code ziele.csv}, JSON and evidence. */
    public String id() {
        return id;
    }
}
