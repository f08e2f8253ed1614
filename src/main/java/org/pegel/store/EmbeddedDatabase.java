package org.pegel.store;

import java.sql.SQLException;

/** What is particular about the database that Pegel brings along. */
public final class EmbeddedDatabase {
    /** H2: the database may be already in use. */
    private static final int ALREADY_IN_USE = 90020;

    private EmbeddedDatabase() {}

    /** Whether something failed because another process, such as {@code serve}, holds the database's file. */
    public static boolean isHeldByAnotherProcess(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == ALREADY_IN_USE) {
                return true;
            }
        }
        return false;
    }
}
