package org.pegel.table;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which part of a workbook holds which sheet. */
final class XlsxNames {

    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> sheetsById = new HashMap<>();
    private final Map<String, String> partsById = new HashMap<>();

    void relation(@Nullable String id, @Nullable String target) {
        if (id != null && target != null) {
            partsById.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
        }
    }

    void sheet(@Nullable String id, @Nullable String name) {
        if (id != null && name != null) {
            sheetsById.put(id, name);
        }
    }

    /** {@code null} for a part that is no sheet. */
    @Nullable
    String sheetOf(String part) {
        return sheetsById.entrySet().stream()
                .filter(sheet -> part.equals(partsById.get(sheet.getKey())))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** {@code null} if the workbook does not say. */
    @Nullable
    String partOf(String sheet) {
        return sheetsById.entrySet().stream()
                .filter(entry -> entry.getValue().equals(sheet))
                .map(entry -> partsById.get(entry.getKey()))
                .findFirst()
                .orElse(null);
    }
}
