package org.pegel.upkeep;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * How to reach a database. Shows itself without what must stay secret.
 *
 * @param url its JDBC address
 * @param user who opens it
 * @param password with which password
 */
public record Login(String url, String user, String password) {

    Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        if (isPostgres()) {
            properties.setProperty("reWriteBatchedInserts", "true");
        }
        return DriverManager.getConnection(url, properties);
    }

    /** Where the migrations of such a database lie. */
    String[] migrations() {
        return new String[] {"db/migration", isPostgres() ? "db/postgresql" : "db/h2"};
    }

    private boolean isPostgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    /** The address without its settings: a password may be among them. */
    @Override
    public String toString() {
        return url.split("[?;]", 2)[0];
    }
}
