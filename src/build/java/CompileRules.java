import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;

/**
 * Build step: turns the engine's rules (DRL) into classes, so that the service starts without a compiler. Run by Maven
 * once the facts are compiled, see pom.xml; does nothing when neither rules nor facts have changed.
 *
 * <p>Arguments: the folder of the DRL files, the folder of compiled classes. Writes the classes there, and a list: the
 * hash of what they were made from, the model that RuleBase loads, then every other class.
 */
final class CompileRules {
    private static final String PACKAGE = "org/pegel/rule/engine/";
    private static final String LIST = "org/pegel/rule/engine-rules.txt";
    private static final List<String> FACTS = List.of("org/pegel/rule", "org/pegel/assessment", "org/pegel/catalogue");
    private static final Pattern MODEL = Pattern.compile(PACKAGE + "Rules[0-9A-F]{32}\\.class");

    public static void main(String[] args) throws IOException {
        Path rules = Path.of(args[0]);
        Path classes = Path.of(args[1]);
        List<String> old = written(classes);
        String hash = hash(rules, classes, old);
        if (!isComplete(old, hash, classes)) {
            for (String name : old) {
                Files.deleteIfExists(classes.resolve(name));
            }
            write(compile(rules), hash, classes);
        }
    }

    /** What the last run wrote; empty when there was none. */
    private static List<String> written(Path classes) throws IOException {
        Path list = classes.resolve(LIST);
        return Files.exists(list) ? Files.readAllLines(list) : List.of();
    }

    private static boolean isComplete(List<String> written, String hash, Path classes) {
        return !written.isEmpty()
                && written.get(0).equals(hash)
                && written.stream().skip(1).allMatch(name -> Files.exists(classes.resolve(name)));
    }

    /** Of the rules, and of the classes that rules can see. */
    private static String hash(Path rules, Path classes, List<String> generated) throws IOException {
        MessageDigest digest = sha256();
        for (Path rule : sorted(rules, ".drl")) {
            digest.update(Files.readAllBytes(rule));
        }
        for (String facts : FACTS) {
            for (Path file : sorted(classes.resolve(facts), ".class")) {
                if (!generated.contains(classes.relativize(file).toString())) {
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> sorted(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static InternalKieModule compile(Path rules) throws IOException {
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        // A fixed version: the names of generated classes are the same in every build.
        files.generateAndWritePomXML(services.newReleaseId("org.pegel", "engine-rules", "1"));
        for (Path rule : sorted(rules, ".drl")) {
            files.write("src/main/resources/" + PACKAGE + rule.getFileName(), Files.readString(rule));
        }
        KieBuilder builder = services.newKieBuilder(files, CompileRules.class.getClassLoader());
        builder.buildAll(ExecutableModelProject.class);
        if (!builder.getResults().getMessages().isEmpty()) {
            throw new IllegalStateException(
                    "Rules in " + rules + ": " + builder.getResults().getMessages());
        }
        return (InternalKieModule) builder.getKieModule();
    }

    private static void write(InternalKieModule module, String hash, Path classes) throws IOException {
        List<String> list = new ArrayList<>(List.of(hash));
        for (String name : new TreeSet<>(module.getFileNames())) {
            if (name.startsWith(PACKAGE) && name.endsWith(".class")) {
                Path file = classes.resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, module.getBytes(name));
                list.add(MODEL.matcher(name).matches() ? 1 : list.size(), name);
            }
        }
        Files.write(classes.resolve(LIST), list);
    }

    private CompileRules() {}
}
