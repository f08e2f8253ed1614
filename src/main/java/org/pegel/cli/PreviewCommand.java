package org.pegel.cli;

import java.io.PrintWriter;
import org.pegel.evaluation.Deliveries;
import org.pegel.evaluation.Preview;
import org.pegel.report.PreviewDocument;
import org.pegel.rule.Finding;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code preview}: the findings as if a waiting delivery counted; remembers nothing and tells nobody. */
@Command(name = "preview", resourceBundle = Commands.BUNDLE, sortOptions = false)
final class PreviewCommand extends DatabaseCommand {

    @Parameters(paramLabel = "ID", descriptionKey = "delivery")
    private String id = "";

    PreviewCommand(Services services) {
        super(services);
    }

    @Override
    String instead() {
        return "curl " + TOKEN + API + "/" + id + "/preview";
    }

    @Override
    int answer(ApplicationContext context) {
        String delivery = delivery(context, id).id();
        Preview preview = context.getBean(Deliveries.class).preview(delivery);
        output().write(PreviewDocument.of(delivery, preview), out -> write(preview, out));
        return Commands.GOOD;
    }

    private static void write(Preview preview, PrintWriter out) {
        preview.appearing().forEach(finding -> out.println("neu: " + line(finding)));
        preview.changing().forEach(finding -> out.println("geändert: " + line(finding)));
        preview.vanishing().forEach(finding -> out.println("entfällt: " + line(finding)));
        out.println("Mit dieser Lieferung: %s, davon %d neu und %d geändert; %d entfallen"
                .formatted(
                        GermanCount.of(preview.then().findings().size(), "Befund", "Befunde"),
                        preview.appearing().size(),
                        preview.changing().size(),
                        preview.vanishing().size()));
    }

    private static String line(Finding finding) {
        return FindingText.line(finding);
    }
}
