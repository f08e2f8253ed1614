package org.pegel.grafana;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A dashboard as it lies in its file. */
record DashboardFile(String name, JsonNode json) {
    static final Path FOLDER = Path.of("grafana/dashboards");

    static List<DashboardFile> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(DashboardFile::read).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static DashboardFile read(Path file) {
        return new DashboardFile(
                file.getFileName().toString(), JsonMapper.shared().readTree(file.toFile()));
    }

    String uid() {
        return json.path("uid").asString();
    }

    List<JsonNode> variables() {
        return json.path("templating").path("list").valueStream().toList();
    }

    List<JsonNode> annotations() {
        return json.path("annotations").path("list").valueStream().toList();
    }

    /** All panels, those of closed rows too, without the headers of rows. */
    List<JsonNode> panels() {
        return rowsAndPanels().stream().filter(panel -> !isRow(panel)).toList();
    }

    List<JsonNode> rowsAndPanels() {
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode panel : json.path("panels")) {
            all.add(panel);
            panel.path("panels").forEach(all::add);
        }
        return all;
    }

    static boolean isRow(JsonNode panel) {
        return "row".equals(panel.path("type").asString());
    }

    @Override
    public String toString() {
        return name;
    }
}
