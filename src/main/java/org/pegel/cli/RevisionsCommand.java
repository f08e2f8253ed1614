package org.pegel.cli;

import java.util.List;
import org.pegel.evaluation.ActiveRuleSet;
import org.pegel.evaluation.Deliveries;
import org.pegel.observation.Delivery;
import org.pegel.observation.PeriodRevision;
import org.pegel.report.RevisionDocument;
import org.pegel.report.RevisionText;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code revisions}: what a delivery changes against what stood before it. */
@Command(name = "revisions", resourceBundle = Commands.BUNDLE, sortOptions = false)
final class RevisionsCommand extends DatabaseCommand {

    @Parameters(paramLabel = "ID", descriptionKey = "delivery")
    private String id = "";

    RevisionsCommand(Services services) {
        super(services);
    }

    @Override
    String instead() {
        return "curl -H \"Accept: text/plain\" " + API + "/" + id + "/revisions";
    }

    @Override
    int answer(ApplicationContext context) {
        Delivery delivery = delivery(context, id);
        List<PeriodRevision> revisions = context.getBean(Deliveries.class).revisions(delivery);
        output().write(
                        RevisionDocument.of(delivery.id(), revisions),
                        out -> out.print(RevisionText.german(
                                context.getBean(ActiveRuleSet.class).current().catalogue(), revisions)));
        return Commands.GOOD;
    }
}
