package org.pegel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pegel.release.RuleSetVersion;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Knows those who write and approve rules, each by a token of their own. Who acts is the name that stands beside the token,
 * never what a request says: four eyes need two persons.
 */
@Component
@EnableConfigurationProperties(PolicyStaff.Settings.class)
class PolicyStaff {
    private static final String SETTING = "pegel.policy-staff.people";
    private static final String SET_BY_THE_OPERATOR =
            "Dafür braucht jede Person, die Regeln schreibt oder freigibt, ein eigenes Kennwort, und es ist keines"
                    + " gesetzt: Der Betrieb setzt " + SETTING + " (siehe docs/fassungen.md).";
    private static final String NEEDED =
            "Dafür ist ein Kennwort derer nötig, die die Regeln pflegen: Authorization: Bearer KENNWORT";

    private final List<Known> people;

    /**
     * Who they are ({@code pegel.policy-staff}).
     *
     * @param people each with a token of their own
     */
    @ConfigurationProperties("pegel.policy-staff")
    record Settings(@DefaultValue List<Person> people) {
        Settings {
            people = List.copyOf(people);
        }
    }

    /**
     * One of them.
     *
     * @param name stands in every version that the person writes or approves
     * @param token the token; blank for none
     * @param tokenFile a file that holds it; blank for none
     */
    record Person(String name, @DefaultValue("") String token, @DefaultValue("") String tokenFile) {}

    private record Known(String name, Token token) {}

    PolicyStaff(Settings settings) {
        List<Known> known = new ArrayList<>();
        for (Person person : settings.people()) {
            known.add(known(person, known));
        }
        this.people = List.copyOf(known);
    }

    private static Known known(Person person, List<Known> others) {
        String name = person.name().strip();
        Token token = Token.of(person.token(), person.tokenFile(), SETTING);
        if (name.isEmpty() || name.equals(RuleSetVersion.FOLDER) || token == null) {
            throw new IllegalStateException(SETTING + ": jede Person braucht einen Namen und ein Kennwort");
        }
        if (others.stream()
                .anyMatch(other ->
                        other.name().equalsIgnoreCase(name) || other.token().isSameAs(token))) {
            throw new IllegalStateException(
                    SETTING + ": „" + name + "“ hat Namen oder Kennwort mit einer anderen Person gemeinsam");
        }
        return new Known(name, token);
    }

    /** Who asks; refuses whoever is none of them. */
    String require(HttpServletRequest request) {
        if (people.isEmpty()) {
            throw new Refusal(HttpStatus.FORBIDDEN, SET_BY_THE_OPERATOR);
        }
        return asking(request).orElseThrow(() -> new Refusal(HttpStatus.UNAUTHORIZED, NEEDED).challenging("Bearer"));
    }

    /** Whether one of them asks. */
    boolean asks(HttpServletRequest request) {
        return asking(request).isPresent();
    }

    private Optional<String> asking(HttpServletRequest request) {
        return people.stream()
                .filter(person -> person.token().isShownBy(request))
                .map(Known::name)
                .findFirst();
    }
}
