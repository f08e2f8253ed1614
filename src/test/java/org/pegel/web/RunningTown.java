package org.pegel.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.pegel.Pegel;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A small town's Pegel on a port of its own, with its folders in a temporary one. */
public final class RunningTown implements AutoCloseable {
    public static final Path TOWN = Path.of("src/test/resources/org/pegel/cli/kleinstadt");

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();

    public RunningTown(Path folder, String... more) {
        SpringApplication application = new SpringApplication(Pegel.class);
        application.setRegisterShutdownHook(false);
        List<String> usual = List.of(
                "--server.port=0",
                "--pegel.rules=" + TOWN,
                "--pegel.alerts=" + TOWN.resolve("alerts-config"),
                "--pegel.sample=",
                "--pegel.evaluation-day=2026-06-30",
                "--pegel.inbox=" + folder.resolve("eingang"),
                "--pegel.outbox=" + folder.resolve("postausgang"),
                "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID());
        Stream<String> others = usual.stream()
                .filter(argument -> Stream.of(more).noneMatch(own -> option(own).equals(option(argument))));
        this.context = application.run(Stream.concat(others, Stream.of(more)).toArray(String[]::new));
    }

    private static String option(String argument) {
        return argument.substring(0, argument.indexOf('='));
    }

    /** What the application is made of. */
    public ConfigurableApplicationContext context() {
        return context;
    }

    URI address(String path) {
        return URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    public HttpResponse<String> post(String path, String contentType, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path)).header("Content-Type", contentType);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.POST(body).build());
    }

    /** A form with a file and its source, as curl's -F sends it. */
    public HttpResponse<String> upload(String name, String content, String source) {
        String boundary = "----pegel";
        String body =
                """
                --%1$s\r
                Content-Disposition: form-data; name="source"\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="%3$s"\r
                Content-Type: text/csv\r
                \r
                %4$s\r
                --%1$s--\r
                """
                        .formatted(boundary, source, name, content);
        return post(
                "/api/v1/imports",
                "multipart/form-data; boundary=" + boundary,
                BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    }

    /** A form as curl's -F sends it: the value of a field, or the content of the file of this name. */
    public HttpResponse<String> form(String path, Map<String, String> fields, String... headers) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append("------pegel\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append(name.contains("/") ? "\"; filename=\"" + name + "\"\r\n\r\n" : "\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        return post(
                path,
                "multipart/form-data; boundary=----pegel",
                BodyPublishers.ofString(body + "------pegel--\r\n", StandardCharsets.UTF_8),
                headers);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
