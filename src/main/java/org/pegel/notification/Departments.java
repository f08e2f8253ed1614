package org.pegel.notification;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.Indicator;
import org.pegel.table.Place;
import org.pegel.table.Problems;
import org.pegel.table.Suggestions;

/**
 * Everybody who is told something ({@code alerts-config/}), with what the city says in its mails. Immutable.
 */
public final class Departments {

    private static final Duties NO_DUTIES = new Duties("", "", "");

    private final Map<String, Department> byId;
    private final Duties duties;
    private final MailTexts texts;

    /** Who does what nobody else does; ids of departments. */
    record Duties(String catchAll, String deliveries, String rules) {}

    Departments(Collection<Department> departments, Duties duties, MailTexts texts) {
        Map<String, Department> ordered = new LinkedHashMap<>();
        departments.forEach(department -> ordered.put(department.id(), department));
        this.byId = java.util.Collections.unmodifiableMap(ordered);
        this.duties = duties;
        this.texts = texts;
    }

    /** No department at all: nobody is told anything. */
    public static Departments nobody() {
        return new Departments(List.of(), NO_DUTIES, new MailTexts("", "", null, null));
    }

    /**
     * Reads {@code aemter.yaml} and {@code mail.yaml} and notes what is wrong; after an error the result must not be
     * used.
     *
     * @param folder the folder {@code alerts-config}
     * @param catalogue what is watched: fields and monitorings must be known to it, and each Federführung of its
     *     indicators must be one of the departments
     */
    public static Departments read(Path folder, Catalogue catalogue, Problems problems) {
        MailTexts texts = MailTextsFile.read(folder.resolve(MailTextsFile.NAME), problems);
        Departments departments =
                DepartmentsFile.read(folder.resolve(DepartmentsFile.NAME), catalogue, texts, problems);
        if (departments == null) {
            return new Departments(List.of(), NO_DUTIES, texts);
        }
        departments.checkLeads(catalogue, problems);
        return departments;
    }

    private void checkLeads(Catalogue catalogue, Problems problems) {
        for (Indicator indicator : catalogue.indicators().values()) {
            String lead = indicator.lead();
            if (lead != null && !byId.containsKey(lead)) {
                problems.error(
                        Place.of(DepartmentsFile.NAME),
                        lead,
                        "der Indikator „" + indicator.id() + "“ nennt eine Federführung, die hier nicht steht",
                        Suggestions.allowed(lead, byId.keySet()));
            }
        }
    }

    /** In the order of the file. */
    public Collection<Department> all() {
        return byId.values();
    }

    /** Names by id, in the order of the file. */
    public Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        byId.values().forEach(department -> names.put(department.id(), department.name()));
        return names;
    }

    public Optional<Department> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Gets what nobody else gets, so that nothing is lost. */
    public Department catchAll() {
        return get(duties.catchAll());
    }

    /** Hears of overdue deliveries. */
    public Department deliveries() {
        return get(duties.deliveries());
    }

    /** Policy staff: hears of rules that can't be used. */
    public Department rules() {
        return get(duties.rules());
    }

    public MailTexts texts() {
        return texts;
    }

    /** Duties name known departments: the reader has seen to it. */
    private Department get(String id) {
        return find(id).orElseThrow();
    }
}
