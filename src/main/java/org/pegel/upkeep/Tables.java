package org.pegel.upkeep;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The tables of a database, as the database itself tells of them. Names are in lower case, as both databases take them. */
final class Tables {
    /** What Flyway keeps for itself: each database has its own. */
    private static final String MIGRATIONS = "flyway_schema_history";

    private Tables() {}

    /** All tables with content, each after those that it refers to. */
    static List<String> all(Connection connection) throws SQLException {
        Map<String, Set<String>> parents = new TreeMap<>();
        DatabaseMetaData data = connection.getMetaData();
        try (ResultSet tables = data.getTables(
                connection.getCatalog(), connection.getSchema(), null, new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                parents.put(tables.getString("TABLE_NAME"), new LinkedHashSet<>());
            }
        }
        parents.keySet().removeIf(name -> name.toLowerCase(Locale.ROOT).equals(MIGRATIONS));
        for (Map.Entry<String, Set<String>> table : parents.entrySet()) {
            try (ResultSet keys =
                    data.getImportedKeys(connection.getCatalog(), connection.getSchema(), table.getKey())) {
                while (keys.next()) {
                    table.getValue().add(keys.getString("PKTABLE_NAME"));
                }
            }
        }
        return parentsFirst(parents).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> parentsFirst(Map<String, Set<String>> parents) {
        Set<String> ordered = new LinkedHashSet<>();
        parents.keySet().forEach(table -> visit(table, parents, ordered, new LinkedHashSet<>()));
        return new ArrayList<>(ordered);
    }

    private static void visit(String table, Map<String, Set<String>> parents, Set<String> ordered, Set<String> path) {
        if (!ordered.contains(table) && path.add(table)) {
            parents.getOrDefault(table, Set.of()).forEach(parent -> visit(parent, parents, ordered, path));
            ordered.add(table);
        }
    }

    /** The columns of a table in their order; whether the database numbers them itself. */
    static Map<String, Boolean> columns(Connection connection, String table) throws SQLException {
        Map<String, Boolean> columns = new LinkedHashMap<>();
        try (ResultSet found = connection
                .getMetaData()
                .getColumns(connection.getCatalog(), connection.getSchema(), stored(connection, table), null)) {
            while (found.next()) {
                String name = found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
                columns.put(name, "YES".equals(found.getString("IS_AUTOINCREMENT")));
            }
        }
        return columns;
    }

    private static String stored(Connection connection, String name) throws SQLException {
        return connection.getMetaData().storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
    }
}
