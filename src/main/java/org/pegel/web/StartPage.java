package org.pegel.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.pegel.alert.Alert;
import org.pegel.alert.AlertStore;
import org.pegel.catalogue.Catalogue;
import org.pegel.evaluation.ActiveRuleSet;
import org.pegel.report.Summaries;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code GET /}: what is loaded and the open alerts. */
@Controller
class StartPage {
    private static final String OWN_STYLE_ONLY =
            "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Summaries summaries;
    private final AlertStore alerts;
    private final ActiveRuleSet rules;
    private final Clock clock;

    StartPage(Summaries summaries, AlertStore alerts, ActiveRuleSet rules, Clock clock) {
        this.summaries = summaries;
        this.alerts = alerts;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping("/")
    String show(Model model, Locale locale, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", OWN_STYLE_ONLY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        model.addAttribute("summary", new SummaryView(summaries.now(), locale, clock.getZone()));
        model.addAttribute("alerts", openAlerts(locale));
        return "start";
    }

    private List<AlertRow> openAlerts(Locale locale) {
        Catalogue catalogue = rules.current().catalogue();
        AlertRows rows = new AlertRows(catalogue, locale, clock.getZone());
        return rows.of(alerts.unresolved().stream().filter(Alert::isOpen).toList());
    }
}
