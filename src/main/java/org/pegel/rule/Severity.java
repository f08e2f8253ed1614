package org.pegel.rule;

/** How much a finding matters, least first. The machine never says more than "dringender Prüfbedarf". */
public enum Severity {
    /** Hinweis */
    INFO,
    /** Prüfbedarf */
    WARNING,
    /** dringender Prüfbedarf */
    CRITICAL
}
