package org.pegel.notification;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.pegel.alert.AlertChange;
import org.pegel.evaluation.EvaluationCompleted;
import tools.jackson.databind.json.JsonMapper;

/** Which mails an evaluation owes: at most one per department. Pure: the same evaluation owes the same mails. */
final class Composition {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Departments departments;
    private final EvaluationCompleted evaluation;

    /**
     * A mail with the events that it tells of.
     *
     * @param mail what is owed
     * @param events ids of the events
     */
    record Owed(OwedMail mail, List<String> events) {}

    Composition(Departments departments, EvaluationCompleted evaluation) {
        this.departments = departments;
        this.evaluation = evaluation;
    }

    List<Owed> mails() {
        if (departments.all().isEmpty()) {
            return List.of();
        }
        Routing routing = new Routing(departments, evaluation.catalogue());
        Map<String, Bucket> buckets = new LinkedHashMap<>();
        departments.all().forEach(department -> buckets.put(department.id(), new Bucket(department)));
        for (AlertChange change : evaluation.changes()) {
            for (Recipient recipient : routing.recipients(
                    change.alert().key().subject(),
                    change.event().severity(),
                    NamedByRule.in(change.alert().evidence()))) {
                Bucket bucket = buckets.get(recipient.department().id());
                if (bucket != null) {
                    bucket.add(new Told(change, recipient.reason()));
                }
            }
        }
        return buckets.values().stream()
                .filter(Bucket::isWorthAMail)
                .map(this::owed)
                .toList();
    }

    private Owed owed(Bucket bucket) {
        Department department = bucket.department();
        String key = evaluation.evaluation() + "." + department.id();
        Letter letter = new LetterWriter(evaluation, departments.texts(), bucket).write();
        OwedMail mail = new OwedMail(
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString(),
                "<" + key + "@" + domain() + ">",
                evaluation.evaluation(),
                department.id(),
                department.mailbox(),
                bucket.news().isEmpty() ? OwedMail.Kind.OVERVIEW : OwedMail.Kind.ALERTS,
                JSON.writeValueAsString(letter),
                OwedMail.State.OWED,
                0,
                evaluation.at(),
                evaluation.at(),
                null,
                null);
        return new Owed(
                mail,
                bucket.all().stream().map(told -> told.change().event().id()).toList());
    }

    private String domain() {
        String sender = departments.texts().sender();
        return sender.substring(sender.indexOf('@') + 1);
    }

    static Letter letter(OwedMail mail) {
        return JSON.readValue(mail.content(), Letter.class);
    }
}
