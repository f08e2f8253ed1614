package org.pegel.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.CatalogueFiles;
import org.pegel.catalogue.Mistake;
import org.pegel.table.Problems;

/** A cell may say per cent where the indicator is measured so. */
class PerCentTest {
    private static final Catalogue MUSTERSTADT = CatalogueFiles.read(Path.of("rules"), new Problems());

    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    @Test
    void thresholds() throws IOException {
        Path file = Files.writeString(
                folder.resolve("schwellen.csv"),
                """
                Indikator;Prüfschwelle;Handlungsschwelle
                kita-besuch-3-5;91 %;88,5%
                dauer-einbuergerungsverfahren;15 %;18
                """);

        assertThat(Thresholds.readFile(file, MUSTERSTADT, problems).all())
                .extracting(Threshold::review, Threshold::action)
                .containsExactly(tuple(91.0, 88.5));
        assertThat(Mistake.texts(problems))
                .containsExactly(
                        "schwellen.csv, Zeile 3, Spalte 2: „Prüfschwelle“ steht in Prozent, der Indikator in der"
                                + " Einheit Monate – gefunden: „15 %“; erlaubt: eine Zahl ohne %");
    }

    @Test
    void targets() throws IOException {
        Path file = Files.writeString(
                folder.resolve("ziele.csv"),
                """
                Indikator;Zielart;Zielwert;Zieljahr;Ausgangsjahr;Ausgangswert
                kita-besuch-3-5;erreichen;97 %;2030;;
                dauer-einbuergerungsverfahren;erreichen;8 %;2030;;
                dauer-einbuergerungsverfahren;höchstens wachsen um;1,5 %;;2024;14
                """);

        assertThat(Targets.readFile(file, MUSTERSTADT, problems).all())
                .as("growth is in per cent of whatever unit")
                .extracting(Target::value)
                .containsExactly(97.0, 1.5);
        assertThat(Mistake.texts(problems))
                .containsExactly(
                        "ziele.csv, Zeile 3, Spalte 3: „Zielwert“ steht in Prozent, der Indikator in der Einheit"
                                + " Monate – gefunden: „8 %“; erlaubt: eine Zahl ohne %");
    }
}
