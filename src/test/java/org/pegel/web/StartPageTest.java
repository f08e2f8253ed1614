package org.pegel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pegel.web.RunningTown.TOWN;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartPageTest {
    private static final int PHONE = 320;
    private static final int DESK = 1280;

    private static RunningTown town;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        town = new RunningTown(folder);
        for (String file : List.of("bestand.csv", "2025.csv")) {
            town.upload(file, Files.readString(TOWN.resolve(file)), "tidy");
        }
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    void saysInGermanWhatIsLoadedAndOpen() {
        String page = town.get("/", "Accept-Language", "de").body();
        assertThat(page)
                .contains(
                        "<html lang=\"de\">",
                        "<h1>Pegel Kleinstadt</h1>",
                        "1 dringender Prüfbedarf",
                        "<span class=\"severity critical\">dringender Prüfbedarf</span>",
                        "liegt über der Handlungsschwelle von",
                        "2 Indikatoren, 3 Gebiete",
                        "Bewertet wird zum festen Stichtag 30.06.2026",
                        "1 Befund der Bestandsaufnahme besteht fort");
    }

    @Test
    void saysItInEnglishToThoseWhoPreferThat() {
        String page =
                town.get("/", "Accept-Language", "en-GB,en;q=0.9,de;q=0.5").body();
        assertThat(page)
                .contains(
                        "<html lang=\"en\">",
                        "<span class=\"severity critical\">urgently needs review</span>",
                        "Unemployment rate",
                        "<td lang=\"de\">",
                        "2 indicators, 3 districts");
    }

    @Test
    void readersOfOtherLanguagesGetGermanMarkedAsGerman() {
        assertThat(town.get("/", "Accept-Language", "fr").body()).contains("<html lang=\"de\">", "Offene Meldungen");
    }

    @Test
    void loadsNothingFromElsewhereAndRunsNothing() {
        assertThat(town.get("/").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'; style-src 'self'"));
        assertThat(town.get("/").body()).doesNotContain("<script", "https://");
        assertThat(town.get("/pegel.css").body()).doesNotContain("url(", "@import");
    }

    @Test
    void isAccessibleAndFitsAPhone() throws IOException {
        try (Playwright playwright = Playwright.create(withoutDownloads());
                Browser browser = playwright.chromium().launch(chromium())) {
            Page page = browser.newPage();
            List<String> elsewhere = new ArrayList<>();
            page.onRequest(request -> {
                if (!request.url().startsWith(town.address("/").toString())
                        && !request.url().startsWith("data:")) {
                    elsewhere.add(request.url());
                }
            });
            for (int width : new int[] {PHONE, DESK}) {
                page.setViewportSize(width, 900);
                page.navigate(town.address("/").toString());
                assertThat(violations(page)).as("axe at %d pixels", width).isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as("nothing sticks out at %d pixels", width)
                        .isEqualTo(width);
                Path picture = Path.of("target/screenshots/start-" + width + ".png");
                Files.createDirectories(picture.getParent());
                page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
            }
            assertThat(elsewhere).isEmpty();
        }
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(Rule::getId)
                        .toList();
    }

    private static Playwright.CreateOptions withoutDownloads() {
        return new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    }

    /** The system's Chromium; without it the test is skipped, or fails where {@code CI=true} is set. */
    private static BrowserType.LaunchOptions chromium() {
        Path found = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        if (found == null && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("missing Chromium, which CI must have");
        }
        Assumptions.assumeTrue(found != null, "no Chromium here: the page is not tried in a browser");
        return new BrowserType.LaunchOptions().setExecutablePath(found).setArgs(List.of("--no-sandbox"));
    }
}
