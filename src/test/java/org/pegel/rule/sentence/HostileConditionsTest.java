package org.pegel.rule.sentence;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Code in what follows "Wenn": DRL, Java, MVEL and other expressions, each beside the same sentence without. */
@Timeout(60)
class HostileConditionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            textBlock =
                    """
                    # DRL
                    > System.setProperty("pegel.hostile", "ran")                         ¦ der Wert unter 40 % liegt
                    der Wert unter 40 % liegt ↵    > System.setProperty("pegel.hostile", "ran"); ¦ der Wert unter 40 % liegt ↵    und der Wert ist nicht vorläufig
                    function void f() { System.setProperty("pegel.hostile", "ran"); }    ¦ der Wert unter 40 % liegt
                    eval(System.setProperty("pegel.hostile", "ran") == null)             ¦ der Wert unter 40 % liegt
                    $a : Assessment(value < 40)                                          ¦ der Wert unter 40 % liegt
                    Assessment(value < 40) from $facts                                   ¦ der Wert unter 40 % liegt
                    accumulate(Assessment($v : value); $s : sum($v))                     ¦ das Mittel der letzten 3 Zeiträume unter 40 % liegt
                    der Wert unter 40 % liegt ↵  then System.exit(1); end                ¦ der Wert unter 40 % liegt
                    der Wert unter 40 % liegt } then { f();                              ¦ der Wert unter 40 % liegt
                    not Assessment() or exists Assessment()                              ¦ nichts davon gilt: ↵      der Wert ist vorläufig
                    # an expression instead of a number, or after one
                    der Wert unter 5 && f() liegt                                        ¦ der Wert unter 5 liegt
                    der Wert unter 5 || true liegt                                     ¦ der Wert unter 5 liegt
                    der Wert unter 5; f() liegt                                          ¦ der Wert unter 5 liegt
                    der Wert unter (5) liegt                                             ¦ der Wert unter 5 liegt
                    der Wert unter 5 + 5 liegt                                           ¦ der Wert unter 5 liegt
                    der Wert unter f() liegt                                             ¦ der Wert unter 5 liegt
                    der Wert unter 5f liegt                                              ¦ der Wert unter 5 liegt
                    der Wert unter 0x28 % liegt                                          ¦ der Wert unter 28 % liegt
                    der Wert unter 1e308 liegt                                           ¦ der Wert unter 308 liegt
                    der Wert unter NaN liegt                                             ¦ der Wert unter 0 liegt
                    der Wert unter Infinity liegt                                        ¦ der Wert unter 0 liegt
                    der Wert unter 99999999999999999999 % liegt                          ¦ der Wert unter 999 % liegt
                    der Wert unter new java.io.File("x") liegt                           ¦ der Wert unter 5 liegt
                    der Wert unter "40" liegt                                            ¦ der Wert unter 40 liegt
                    der Wert == 40                                                       ¦ der Wert mindestens 40 beträgt
                    der Wert.getClass() unter 40 % liegt                                 ¦ der Wert unter 40 % liegt
                    der Wert unter 40 % liegt /* und */                                  ¦ der Wert unter 40 % liegt
                    der Wert unter 40 % liegt // und                                     ¦ der Wert unter 40 % liegt
                    der Wert unter 40 % liegt # und                                      ¦ der Wert unter 40 % liegt
                    # MVEL, Spring, templates
                    with(this) { value = 40 }                                            ¦ der Wert unter 40 % liegt
                    der Wert unter @{40} % liegt                                         ¦ der Wert unter 40 % liegt
                    der Wert unter ${40} % liegt                                         ¦ der Wert unter 40 % liegt
                    der Wert unter {wert} liegt                                          ¦ der Wert unter 40 liegt
                    der Wert #{T(java.lang.Runtime).getRuntime()} unter 40 % liegt                ¦ der Wert unter 40 % liegt
                    # more than the grammar repeats
                    der Wert unter 40 % liegt liegt liegt                                ¦ der Wert unter 40 % liegt
                    der Wert unter unter 40 % liegt                                      ¦ der Wert unter 40 % liegt
                    der Wert unter 40 % % liegt                                          ¦ der Wert unter 40 % liegt
                    der Wert seit mindestens 99999 Zeiträumen jenseits der Prüfschwelle liegt ¦ der Wert seit mindestens 9 Zeiträumen jenseits der Prüfschwelle liegt
                    der Wert älter als 999999999999 Tage ist                             ¦ der Wert älter als 999 Tage ist
                    """)
    void areNoSentences(String hostile, String twin) {
        Attempts.compare(when(hostile), when(twin));
    }

    private static String when(String condition) {
        return Attempts.rule(Attempts.Line.WHEN, "  Wenn " + condition.replace(" ↵", "\n"));
    }
}
