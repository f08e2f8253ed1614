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
import org.pegel.web.RunningTown;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What came out of a running town, by the way it took. Requests that only read are found and made by themselves; requests
 * that change something are listed here: a new one fails the test until it is.
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

    private static final Pattern VARIABLE = Pattern.compile("\\{\\w+}");
    private static final Pattern LINK = Pattern.compile("\"href\" ?: ?\"https?://[^/]+(/actuator/[\\w/-]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\" ?: ?\"([^\"]+)\"");

    private final Map<String, String> texts = new LinkedHashMap<>();

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

    /** Reads every view for dashboards, and what they are made of besides the values. */
    void readViews(JdbcTemplate jdbc) {
        List<String> views = jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = current_schema || '_grafana'",
                String.class);
        for (String view : views) {
            String schema = jdbc.queryForObject("select current_schema || '_grafana'", String.class);
            jdbc.queryForList("select * from " + schema + "." + view)
                    .forEach(row -> add("view " + view, row.values() + "\n"));
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
}
