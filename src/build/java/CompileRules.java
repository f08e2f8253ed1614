import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;

/**
 * Build step: turns the engine's rules (DRL) into classes, so that the service starts without a compiler. Run by Maven
 * after the facts are compiled; see pom.xml. Writes the classes and, beside RuleBase, the list of model classes.
 *
 * <p>Arguments: the folder of the DRL files, the folder of compiled classes.
 */
final class CompileRules {
    private static final String PACKAGE = "org/pegel/rule/engine/";
    private static final String LIST = "org/pegel/rule/engine-rules.txt";

    public static void main(String[] args) throws IOException {
        Path rules = Path.of(args[0]);
        Path classes = Path.of(args[1]);
        if (!isUpToDate(rules, classes)) {
            write(compile(rules), classes);
        }
    }

    /** Whether the list is newer than every rule and every class that rules can see. */
    private static boolean isUpToDate(Path rules, Path classes) throws IOException {
        Path list = classes.resolve(LIST);
        if (Files.notExists(list)) {
            return false;
        }
        long written = Files.getLastModifiedTime(list).toMillis();
        for (Path inputs : List.of(rules, classes.resolve("org/pegel/rule"), classes.resolve("org/pegel/assessment"))) {
            try (Stream<Path> files = Files.walk(inputs)) {
                if (files.anyMatch(file -> file.toFile().lastModified() > written)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static InternalKieModule compile(Path rules) throws IOException {
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        // A fixed version: names of generated classes are the same in every build.
        files.generateAndWritePomXML(services.newReleaseId("org.pegel", "engine-rules", "1"));
        try (Stream<Path> listed = Files.list(rules)) {
            for (Path rule : listed.sorted()
                    .filter(file -> file.toString().endsWith(".drl"))
                    .toList()) {
                files.write("src/main/resources/" + PACKAGE + rule.getFileName(), Files.readString(rule));
            }
        }
        KieBuilder builder = services.newKieBuilder(files, CompileRules.class.getClassLoader());
        builder.buildAll(ExecutableModelProject.class);
        if (!builder.getResults().getMessages().isEmpty()) {
            throw new IllegalStateException(
                    "Rules in " + rules + ": " + builder.getResults().getMessages());
        }
        return (InternalKieModule) builder.getKieModule();
    }

    private static void write(InternalKieModule module, Path classes) throws IOException {
        deleteOld(classes);
        TreeSet<String> models = new TreeSet<>();
        for (String name : module.getFileNames()) {
            if (name.endsWith(".class")) {
                Path file = classes.resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, module.getBytes(name));
                System.out.println(name);
            }
        }
        Files.write(classes.resolve(LIST), models);
    }

    private static void deleteOld(Path classes) throws IOException {}

    private CompileRules() {}
}
