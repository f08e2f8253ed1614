package org.pegel.notification;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.notification.Department.Interest;
import org.pegel.rule.Severity;
import org.pegel.table.Problems;
import org.pegel.table.Suggestions;
import org.pegel.table.YamlFile;
import org.pegel.table.YamlNode;

/** Reads {@code aemter.yaml}. */
final class DepartmentsFile {

    static final String NAME = "aemter.yaml";
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Map<String, Locale> LANGUAGES = Map.of("de", Locale.GERMAN, "en", Locale.ENGLISH);
    private static final Map<String, Severity> SEVERITIES = severities();

    private final Catalogue catalogue;
    private final Map<String, Department> departments = new LinkedHashMap<>();

    private DepartmentsFile(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    private static Map<String, Severity> severities() {
        Map<String, Severity> words = new LinkedHashMap<>();
        words.put("hinweis", Severity.INFO);
        words.put("prüfbedarf", Severity.WARNING);
        words.put("dringend", Severity.CRITICAL);
        return words;
    }

    static @Nullable Departments read(Path file, Catalogue catalogue, MailTexts texts, Problems problems) {
        YamlNode root = YamlFile.read(file, problems);
        return root == null ? null : new DepartmentsFile(catalogue).read(root, texts);
    }

    private Departments read(YamlNode root, MailTexts texts) {
        root.allowOnly(Set.of("zuständig", "ämter"));
        YamlNode list = root.requiredChild("ämter");
        if (list != null) {
            list.items().forEach(this::department);
        }
        return new Departments(departments.values(), duties(root), texts);
    }

    private void department(YamlNode node) {
        node.allowOnly(Set.of("id", "name", "postfach", "sprache", "federführend", "beteiligt"));
        String id = node.requiredText("id");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            node.error("id", "diese Kennung ist nicht zulässig", "Kleinbuchstaben, Ziffern und Bindestriche");
        }
        Department department = new Department(
                id,
                node.requiredText("name"),
                Mailbox.read(node, "postfach"),
                Objects.requireNonNullElse(node.choice("sprache", LANGUAGES), Locale.GERMAN),
                interest(node.child("federführend")),
                interest(node.child("beteiligt")));
        if (departments.putIfAbsent(id, department) != null) {
            node.error("id", "diese Kennung gibt es schon", "jede Kennung einmal");
        }
    }

    private Interest interest(@Nullable YamlNode node) {
        if (node == null) {
            return Interest.NONE;
        }
        node.allowOnly(Set.of("handlungsfelder", "monitorings", "ab"));
        return new Interest(
                known(
                        node,
                        "handlungsfelder",
                        "dieses Handlungsfeld",
                        catalogue.fields().keySet()),
                known(
                        node,
                        "monitorings",
                        "dieses Monitoring",
                        catalogue.monitorings().keySet()),
                Objects.requireNonNullElse(node.choice("ab", SEVERITIES), Severity.INFO));
    }

    private static List<String> known(YamlNode node, String key, String what, Collection<String> ids) {
        for (YamlNode item : node.list(key)) {
            String id = item.isScalar() ? item.text() : null;
            if (id != null && !ids.contains(id)) {
                item.error(what + " gibt es nicht", Suggestions.allowed(id, ids));
            }
        }
        return node.texts(key);
    }

    private Departments.Duties duties(YamlNode root) {
        YamlNode node = root.requiredChild("zuständig");
        if (node == null) {
            return new Departments.Duties("", "", "");
        }
        node.allowOnly(Set.of("auffang", "lieferungen", "regeln"));
        return new Departments.Duties(duty(node, "auffang"), duty(node, "lieferungen"), duty(node, "regeln"));
    }

    private String duty(YamlNode node, String key) {
        String id = node.requiredText(key);
        if (!id.isEmpty() && !departments.containsKey(id)) {
            node.error(key, "dieses Amt gibt es nicht", Suggestions.allowed(id, departments.keySet()));
        }
        return id;
    }
}
