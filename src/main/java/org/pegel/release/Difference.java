package org.pegel.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.pegel.catalogue.Catalogue;
import org.pegel.notification.Department;
import org.pegel.rule.RuleSet;

/**
 * What is different between two versions, in the words of the domain. Nothing changes unseen: a changed file is named unless
 * what it says was compared in full and told.
 */
final class Difference {
    private Difference() {}

    /** German, a line each; nothing when they are the same. */
    static List<String> between(RuleFiles oldFiles, RuleFolder old, RuleFiles newFiles, RuleFolder fresh) {
        RuleSet before = old.rules();
        RuleSet after = fresh.rules();
        TableChanges tables = new TableChanges(after.catalogue());
        Map<Predicate<String>, List<String>> inFull = new LinkedHashMap<>();
        inFull.put(named("ziele."), tables.ofTargets(before, after));
        inFull.put(named("schwellen."), tables.ofThresholds(before, after));
        inFull.put(named("kernregeln."), new SettingChanges(before, after).lines());
        inFull.put(
                named("fachregeln/"),
                RuleChanges.between(before.rules().book(), after.rules().book()));
        List<String> lines = new ArrayList<>();
        inFull.values().forEach(lines::addAll);
        lines.addAll(SeverityChanges.between(
                before.rules().severities(), after.rules().severities()));
        lines.addAll(CatalogueChanges.between(before.catalogue(), after.catalogue()));
        lines.addAll(CatalogueChanges.between(byId(old), byId(fresh)));
        lines.addAll(DutyChanges.ofDuties(old.departments(), fresh.departments()));
        lines.addAll(DutyChanges.ofSeverities(
                before.rules().severities().inWords(),
                after.rules().severities().inWords()));
        lines.addAll(DutyChanges.ofSources(old.sources(), fresh.sources()));
        changed(oldFiles, newFiles).stream()
                .filter(name -> inFull.entrySet().stream()
                        .noneMatch(told ->
                                told.getKey().test(name) && !told.getValue().isEmpty()))
                .forEach(name -> lines.add(line(oldFiles, newFiles, name)));
        return lines;
    }

    private static Predicate<String> named(String start) {
        return name -> name.startsWith(RuleFiles.RULES + start);
    }

    private static Map<String, Department> byId(RuleFolder folder) {
        return Catalogue.byId(folder.departments().all(), Department::id);
    }

    /** In half a line. */
    static String summary(List<String> difference) {
        int more = difference.size() - 1;
        return difference.get(0)
                + (more <= 0
                        ? ""
                        : more == 1 ? " und 1 weitere Änderung" : " und %d weitere Änderungen".formatted(more));
    }

    /** By names of files alone. */
    static List<String> ofFiles(RuleFiles old, RuleFiles fresh) {
        return changed(old, fresh).stream().map(name -> line(old, fresh, name)).toList();
    }

    private static Set<String> changed(RuleFiles old, RuleFiles fresh) {
        Set<String> names = new TreeSet<>(old.all().keySet());
        names.addAll(fresh.all().keySet());
        names.removeIf(name -> Arrays.equals(old.all().get(name), fresh.all().get(name)));
        return names;
    }

    private static String line(RuleFiles old, RuleFiles fresh, String name) {
        String what = !old.all().containsKey(name) ? "neu" : !fresh.all().containsKey(name) ? "entfällt" : "geändert";
        return "Datei " + name + " " + what;
    }
}
