package org.pegel.exits;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pegel.cli.CommandLineRun;
import org.pegel.web.RunningTown;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What came out of a running town, by the way it took. Requests that only read are found and made by themselves; requests
 * that change something and commands are listed here: a new one fails the test until it is.
 */
final class Exits {
    private static final Set<String> CHANGING = Set.of(
            "POST /api/v1/imports",
            "POST /api/v1/observations",
            "POST /api/v1/backtests",
            "POST /api/v1/deliveries/{id}/release",
            "POST /api/v1/deliveries/{id}/refuse",
            "POST /api/v1/deliveries/{id}/withdraw",
            "POST /api/v1/rule-completions",
            "POST /api/v1/rule-sets/drafts",
            "POST /api/v1/rule-sets/{number}/backtest",
            "POST /api/v1/rule-sets/{number}/submit",
            "POST /api/v1/rule-sets/{number}/approve",
            "POST /api/v1/rule-sets/{number}/reject",
            "POST /api/v1/rule-sets/{number}/activate",
            "POST /api/v1/rule-sets/{number}/restore");

    /** The newest ones; the API answers the same for all. */
    private static final int MOST_DELIVERIES = 2;

    /** Runs beside this test all the time. */
    private static final String SERVICE = "serve";

    private static final Pattern VARIABLE = Pattern.compile("\\{\\w+}");
    private static final Pattern LINK = Pattern.compile("\"href\" ?: ?\"https?://[^/]+(/actuator/[\\w/-]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\" ?: ?\"([^\"]+)\"");

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Set<String> ran = new TreeSet<>(Set.of(SERVICE));

    /** The lines in which one of the numbers stands, by exit; exits without any are left out. */
    Map<String, List<String>> linesWith(List<Spellings> numbers) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        texts.forEach((exit, text) -> {
            List<String> lines = text.lines()
                    .filter(line -> numbers.stream().anyMatch(number -> number.standsIn(line)))
                    .distinct()
                    .toList();
            if (!lines.isEmpty()) {
                found.put(exit, lines);
            }
        });
        return found;
    }

    void add(String exit, String text) {
        texts.merge(exit, text, String::concat);
    }

    void add(String exit, HttpResponse<String> answer) {
        add(exit, answer.headers() + "\n" + answer.body());
    }

    /** Makes every request that only reads, for every id that lists of the API name. */
    void askEverything(RunningTown town) {
        Set<String> ids = new TreeSet<>();
        for (String list : List.of("/api/v1/deliveries", "/api/v1/alerts")) {
            ID.matcher(town.get(list).body()).results().map(MatchResult::group).forEach(ids::add);
        }
        ids.add("\"1\"");
        var requests = town.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
        requests.forEach((request, method) -> {
            if (method.getBeanType().getPackageName().startsWith("org.pegel")) {
                request.getPatternValues()
                        .forEach(path -> ask(town, request.getMethodsCondition().getMethods(), path, ids));
            }
        });
        Matcher links = LINK.matcher(town.get("/actuator").body());
        while (links.find()) {
            add("GET " + links.group(1), town.get(links.group(1)));
        }
        assertThat(texts.keySet()).contains("GET /actuator/prometheus", "GET /actuator/health");
    }

    private void ask(RunningTown town, Set<RequestMethod> methods, String path, Set<String> ids) {
        for (RequestMethod method : methods) {
            if (method != RequestMethod.GET) {
                assertThat(CHANGING).as("a new way in: let this test use it").contains(method + " " + path);
            }
        }
        if (!methods.contains(RequestMethod.GET)) {
            return;
        }
        if (!VARIABLE.matcher(path).find()) {
            add("GET " + path, town.get(path));
            return;
        }
        for (String id : ids) {
            String value = id.substring(id.lastIndexOf('"', id.length() - 2) + 1, id.length() - 1);
            add("GET " + path, town.get(VARIABLE.matcher(path).replaceAll(value)));
        }
    }

    /** Reads what lies in the folder that this test did not put there itself, and no database. */
    void readFiles(Path folder, Set<String> inputs) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path path = folder.relativize(file);
                if (!inputs.contains(path.getName(0).toString())
                        && !inputs.contains(file.getFileName().toString())) {
                    add("file " + path, Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
    }

    /** Waits for the report beside a refused file of the inbox. */
    void readReport(Path refused) throws IOException {
        for (Path report : await(refused, ".txt")) {
            add("report in the inbox", Files.readString(report));
        }
    }

    /** The files of this kind as soon as there is one. */
    private static List<Path> await(Path folder, String ending) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (System.nanoTime() < deadline && files(folder, ending).isEmpty()) {
            LockSupport.parkNanos(10_000_000);
        }
        List<Path> files = files(folder, ending);
        assertThat(files).as("%s in %s", ending, folder).isNotEmpty();
        return files;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    /** Reads every mail in the outbox, its text in every form, as soon as all that are owed have been sent. */
    void readMails(Path outbox, JdbcTemplate jdbc) throws IOException, MessagingException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (System.nanoTime() < deadline && !unsent(jdbc).isEmpty()) {
            LockSupport.parkNanos(10_000_000);
        }
        assertThat(unsent(jdbc)).as("mails that are owed and not sent").isEmpty();
        for (Path file : await(outbox, ".eml")) {
            try (InputStream mail = Files.newInputStream(file)) {
                MimeMessage message = new MimeMessage(null, mail);
                add("mail", message.getSubject() + "\n" + text(message));
            }
        }
    }

    private static List<String> unsent(JdbcTemplate jdbc) {
        return jdbc.queryForList("select kind from owed_mail where state <> 'SENT'", String.class);
    }

    private static String text(Part part) throws IOException, MessagingException {
        if (part.getContent() instanceof Multipart parts) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                text.append(text(parts.getBodyPart(i))).append('\n');
            }
            return text.toString();
        }
        return part.isMimeType("text/*") ? String.valueOf(part.getContent()) : "";
    }

    /** Runs every command on the town's database. */
    void runCommands(Path folder, Path rules, String database) throws IOException {
        Path file = Files.writeString(
                folder.resolve("geheim.csv"),
                ProtectedTown.HEADER + ProtectedTown.OPEN_ROWS + ProtectedTown.SUMS + ProtectedTown.SECRET_ROWS);
        Path tidy = Files.writeString(folder.resolve("tidy.csv"), ProtectedTown.TIDY);
        run("check", "--rules", rules);
        run("test", "--rules", rules);
        run("test", "--format", "json", "--rules", rules);
        run("assess", tidy, "--rules", rules);
        run("assess", tidy, "--rules", rules, "--format", "json");
        Path tables = Files.createDirectories(folder.resolve("tabellen"));
        run("table", "schwellen", tables.resolve("schwellen.csv"), "--format", "json", "--rules", rules);
        readAll("table", tables);
        String url = "--spring.datasource.url=" + database;
        for (String source : List.of("statistikstelle", "verwaltung")) {
            run("import", file, "--source", source, "--dry-run", "--rules", rules, "--data", folder, url);
            run("import", file, "--source", source, "--format", "json", "--rules", rules, "--data", folder, url);
        }
        runCommandsOnDeliveries(rules, folder, url);
        run("evaluate", "--rules", rules, "--data", folder, url);
        run("evaluate", "--format", "json", "--rules", rules, "--data", folder, url);
        run("evaluate", "--period", "2025", "--format", "json", "--rules", rules, "--data", folder, url);
        for (String format : List.of("text", "json")) {
            run(
                    "backtest",
                    "--from",
                    "2016",
                    "--to",
                    "2025",
                    "--against",
                    rules,
                    "--as-if-on-time",
                    "--format",
                    format,
                    "--rules",
                    rules,
                    "--data",
                    folder,
                    url);
        }
        runSteps(folder, file, rules, url);
        runUpkeep(folder.resolve("umzug"), url);
        Path clean = Files.writeString(
                folder.resolve("sauber.csv"), ProtectedTown.HEADER + ProtectedTown.OPEN_ROWS + ProtectedTown.SUMS);
        run("scaffold", clean, "--source", "neu", "--rules", folder.resolve("neu"));
        readAll("scaffold", folder.resolve("neu"));
        assertThat(CommandLineRun.commands())
                .as("a new command: let this test run it")
                .contains("import")
                .allMatch(ran::contains);
    }

    /** Every step of a delivery that waits for a person. */
    private void runSteps(Path folder, Path file, Path rules, String url) {
        for (String step : List.of("release", "withdraw", "refuse")) {
            if (!step.equals("withdraw")) {
                run("import", file, "--source", "geduld", "--rules", rules, "--data", folder, url);
            }
            String state = step.equals("withdraw") ? "freigegeben" : "geprüft";
            String id = newest(rules, folder, url, state);
            List<Object> words = new ArrayList<>(
                    List.of(step, id, "--by", "Statistikstelle", "--rules", rules, "--data", folder, url));
            if (!step.equals("release")) {
                words.addAll(List.of("--reason", "falsche Datei"));
            }
            runWell(words.toArray());
        }
    }

    private static String newest(Path rules, Path folder, String url, String state) {
        String all = CommandLineRun.of("deliveries", "--rules", rules, "--data", folder, url)
                .out();
        return all.lines()
                .filter(line -> line.contains("(Quelle geduld") && line.contains(state))
                .map(line -> line.split(" ", 2)[0])
                .findFirst()
                .orElseThrow(() -> new AssertionError("no delivery is " + state + "\n" + all));
    }

    /** The database moves into a file, is saved, and put back. */
    private void runUpkeep(Path data, String url) throws IOException {
        Files.createDirectories(data);
        String to = "jdbc:h2:file:" + data.resolve("pegel");
        runWell("move", "--to", to, "--user", "sa", url);
        String moved = "--spring.datasource.url=" + to;
        Path backups = data.resolve("sicherungen");
        runWell("backup", moved, "--pegel.backups=" + backups);
        try (Stream<Path> files = Files.list(backups)) {
            runWell("restore", files.findFirst().orElseThrow(), moved);
        }
    }

    /** Every file that a command has written for people. */
    private void readAll(String exit, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path written : files.filter(Files::isRegularFile).toList()) {
                add(exit + " " + written.getFileName(), Files.readString(written));
            }
        }
    }

    /** On each delivery what its state allows; a refusal is an answer too. */
    private void runCommandsOnDeliveries(Path rules, Path folder, String url) {
        String all = CommandLineRun.of("deliveries", "--rules", rules, "--data", folder, url)
                .out();
        List<String> ids = all.lines()
                .filter(line -> line.contains("(Quelle "))
                .map(line -> line.split(" ", 2)[0])
                .toList();
        assertThat(ids).isNotEmpty();
        for (String command : List.of("deliveries", "revisions", "preview")) {
            ids.stream()
                    .limit(MOST_DELIVERIES)
                    .forEach(id -> run(command, id, "--rules", rules, "--data", folder, url));
            run(command, ids.get(0), "--format", "json", "--rules", rules, "--data", folder, url);
        }
    }

    /** A command that must do what it is for. */
    private void runWell(Object... args) {
        CommandLineRun run = run(args);
        assertThat(run.code()).as(run.out() + run.err()).isZero();
    }

    private CommandLineRun run(Object... args) {
        CommandLineRun run = CommandLineRun.of(args);
        ran.add(args[0].toString());
        if (args.length > 1) {
            ran.add(args[0] + " " + args[1]);
        }
        boolean json = List.of(args).contains("json");
        assertThat(run.code()).as(run.err()).isLessThan(2);
        add(args[0] + (json ? " --format json" : ""), run.out() + run.err());
        return run;
    }
}
