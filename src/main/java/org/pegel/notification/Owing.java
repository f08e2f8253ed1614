package org.pegel.notification;

import org.pegel.evaluation.EvaluationCompleted;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes what is owed, in the transaction of the evaluation: alerts and mails are both kept, or neither. */
@Component
class Owing {

    private final ObjectProvider<Departments> departments;
    private final NotificationStore store;

    Owing(ObjectProvider<Departments> departments, NotificationStore store) {
        this.departments = departments;
        this.store = store;
    }

    @EventListener
    void on(EvaluationCompleted evaluation) {
        new Composition(departments.getObject(), evaluation)
                .mails()
                .forEach(owed -> store.owe(owed.mail(), owed.events()));
    }
}
