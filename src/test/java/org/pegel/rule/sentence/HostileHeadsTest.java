package org.pegel.rule.sentence;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Code, paths and markup in the lines around the condition, each beside the same line without. */
@Timeout(60)
class HostileHeadsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            textBlock =
                    """
                    # an expression after a name, and whole rules
                    TITLE ¦ Regel "Probe" dialect "mvel"                    ¦ Regel "Probe"
                    TITLE ¦ Regel "Probe" when eval(f()) then g();          ¦ Regel "Probe"
                    TITLE ¦ Regel "Probe" + f()                             ¦ Regel "Probe"
                    TITLE ¦ rule "x" when then System.exit(1); end          ¦ Regel "rule x when then System.exit(1); end"
                    TITLE ¦ package org.pegel; ↵import java.lang.Runtime;    ¦ Regel "package org.pegel; import java.lang.Runtime;"
                    TITLE ¦ declare Fact value : int end                    ¦ Regel "declare Fact"
                    TITLE ¦ Regel "Probe ↵f()"                              ¦ Regel "Probe"
                    TITLE ¦ Regel "Probe\\" f() \\""                        ¦ Regel "Probe f()"
                    TITLE ¦ Regel Probe                                     ¦ Regel "Probe"
                    # ids
                    ID    ¦ Kennung: probe; f()                             ¦ Kennung: probe
                    ID    ¦ Kennung: ../../etc/passwd                       ¦ Kennung: etc-passwd
                    ID    ¦ Kennung: ${jndi:ldap://probe}                   ¦ Kennung: jndi-ldap
                    ID    ¦ Kennung: "probe"x                               ¦ Kennung: "probe"
                    ID    ¦ Kennung: kern-schwelle                          ¦ Kennung: schwelle
                    ID    ¦ Kennung: probe probe                            ¦ Kennung: probe
                    REPLACES ¦ Ersetzt: *                                   ¦ Ersetzt: frueher
                    REPLACES ¦ Ersetzt: probe                               ¦ Ersetzt: probe-alt
                    # names
                    SCOPE ¦ Gilt für Indikator "*"                          ¦ Gilt für Indikator "wiederholende"
                    SCOPE ¦ Gilt für Indikator "uebertritt-gymnasium" || true ¦ Gilt für Indikator "uebertritt-gymnasium"
                    SCOPE ¦ Gilt für Indikator "uebertritt-gymnasium\\") f() (\\"" ¦ Gilt für Indikator "uebertritt-gymnasium"
                    SCOPE ¦ Gilt für Indikator "uebertritt-gymnasium", Gruppe "' or '1'='1" ¦ Gilt für Indikator "uebertritt-gymnasium", Gruppe "weiblich"
                    SCOPE ¦ Gilt für Indikator "../indikatoren/schule.yaml" ¦ Gilt für Indikator "uebertritt-gymnasium"
                    SCOPE ¦ Gilt für Indikator "uebertritt-gymnasium", Mittel aus 2147483648 Schuljahren ¦ Gilt für Indikator "uebertritt-gymnasium"
                    FROM  ¦ Gilt ab: now()                                  ¦ Gilt ab: 01.08.2025
                    FROM  ¦ Gilt ab: 31.02.2025                             ¦ Gilt ab: 28.02.2025
                    BASIS ¦ Grundlage: Ausschuss, ${date}                   ¦ Grundlage: Ausschuss, 12.03.2024
                    # who is told
                    THEN  ¦ Dann Hinweis an "fremd@example.org"             ¦ Dann Hinweis an "Bildungsreferat"
                    THEN  ¦ Dann Hinweis an "Bildungsreferat ↵Bcc: fremd@example.org" ¦ Dann Hinweis an "Bildungsreferat"
                    THEN  ¦ Dann Hinweis; f()                               ¦ Dann Hinweis
                    THEN  ¦ Dann exec("rm")                                 ¦ Dann Hinweis
                    THEN  ¦ Dann Hinweis, Frist 999999999999 Tage           ¦ Dann Hinweis, Frist 99 Tage
                    THEN  ¦ Dann Handlungsbedarf                            ¦ Dann dringender Prüfbedarf
                    # templates
                    MESSAGE ¦ mit "x" + f() + "y"                           ¦ mit "x + f() + y"
                    MESSAGE ¦ mit "{Gebiet.getClass()}"                     ¦ mit "{Gebiet}.getClass()"
                    MESSAGE ¦ mit "${7*7}"                                  ¦ mit "$7*7 {Wert}"
                    MESSAGE ¦ mit "#{7*7}"                                  ¦ mit "#7*7 {Wert}"
                    MESSAGE ¦ mit "{{7*7}}"                                 ¦ mit "7*7"
                    MESSAGE ¦ mit "{0}"                                     ¦ mit "0"
                    MESSAGE ¦ mit "{Wert, number, #}"                       ¦ mit "{Wert}, number, #"
                    MESSAGE ¦ mit "{Wert"                                   ¦ mit "{Wert}"
                    MESSAGE ¦ mit "{Wert Gesamtstadt}}"                     ¦ mit "{Wert Gesamtstadt}"
                    MESSAGE ¦ mit "{Anzahl}"                                ¦ mit "{Wert}"
                    MESSAGE ¦ mit "{../../etc/passwd}"                      ¦ mit "../../etc/passwd"
                    MESSAGE ¦ mit file("x")                                 ¦ mit "file(x)"
                    """)
    void areNotTaken(Attempts.Line line, String hostile, String twin) {
        Attempts.compare(
                Attempts.rule(line, hostile.replace(" ↵", "\n")), Attempts.rule(line, twin.replace(" ↵", "\n")));
    }
}
