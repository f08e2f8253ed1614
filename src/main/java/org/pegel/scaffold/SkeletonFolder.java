package org.pegel.scaffold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.pegel.scaffold.Skeleton.Level;
import org.pegel.scaffold.Skeleton.Named;

/** Writes a skeleton into a folder that is not there yet. */
final class SkeletonFolder {

    private static final String TARGETS =
            "Indikator;Ebene;Gebiet;Gruppe;Zielart;Ausgangsjahr;Ausgangswert;Zielwert;Zieljahr;Verfahren;"
                    + "Zwischenziele;Vergleichsgruppe;Untergrenze;Obergrenze;"
                    + "Gilt ab;Gilt bis;Gremium;Beschlussdatum;Vorlagen-Nr.;Federführung;Begründung\n";
    private static final String THRESHOLDS =
            "Indikator;Ebene;Gebiet;Gruppe;Bezug;Prüfschwelle;Handlungsschwelle;Entwarnung bei;"
                    + "Bestätigung (Zeiträume);Mindestfallzahl;Vorgesehene Reaktion;Festgelegt von;Gilt ab;Gilt bis;Begründung\n";
    private static final String EVENTS = "Indikator;Zeitraum;Art;Ebene;Gebiet;Gruppe;Beschreibung;Quelle\n";
    private static final String DISTRICTS =
            "Kennung;Name;Weitere Namen;Ebene;Übergeordnet;Gültig ab;Gültig bis;Gebietsstand\n";

    private final Skeleton skeleton;
    private final Path folder;
    private final List<String> written = new ArrayList<>();

    private SkeletonFolder(Skeleton skeleton, Path folder) {
        this.skeleton = skeleton;
        this.folder = folder;
    }

    /**
     * Writes everything.
     *
     * @return the files, in the order in which somebody reads them
     */
    static List<String> write(Skeleton skeleton, Path folder) {
        SkeletonFolder writer = new SkeletonFolder(skeleton, folder);
        try {
            writer.write();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write " + folder, unwritable);
        }
        return writer.written;
    }

    private void write() throws IOException {
        write("zielsystem.yaml", system());
        write("gebiete.csv", DISTRICTS + districts());
        for (Named field : skeleton.fields()) {
            write("indikatoren/" + field.id() + ".yaml", IndicatorsText.of(skeleton, field));
        }
        write("quellen/" + skeleton.source() + ".yaml", SourceText.of(skeleton));
        write("ziele.csv", TARGETS);
        write("schwellen.csv", THRESHOLDS);
        write("ereignisse.csv", EVENTS);
        write("alerts-config/aemter.yaml", departments());
        write("alerts-config/mail.yaml", mail());
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Path parent = path.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.writeString(path, text);
        written.add(file);
    }

    private String system() {
        String levels = skeleton.levels().stream().map(SkeletonFolder::level).collect(Collectors.joining());
        return """
                # Gerüst eines Regelwerks, aus %s. „BITTE ENTSCHEIDEN“ steht, wo ein Mensch gefragt ist; bis dahin wird nichts
                # bewertet.
                # BITTE ENTSCHEIDEN: Name der Kommune (vermutet).
                kommune: %s

                # BITTE ENTSCHEIDEN: Namen der Ebenen (vermutet).
                ebenen:
                %s
                # BITTE ENTSCHEIDEN: Definition jeder Gruppe; verglichen wird nur innerhalb einer Definition.
                gruppen:
                %s
                monitorings:
                  - {id: monitoring, name: Monitoring}  # BITTE ENTSCHEIDEN: Name, etwa Sozialmonitoring

                # BITTE ENTSCHEIDEN: Handlungsfelder; zu jedem gehört eine Datei unter indikatoren/.
                handlungsfelder:
                %s"""
                .formatted(
                        Yaml.comment(skeleton.file()),
                        Yaml.quoted(skeleton.municipality()),
                        levels,
                        named(skeleton.groups()),
                        named(skeleton.fields()));
    }

    private static String level(Level level) {
        return "  - {id: %s, name: %s, plural: %s}\n"
                .formatted(Yaml.text(level.id()), Yaml.quoted(level.name()), Yaml.quoted(level.plural()));
    }

    private static String named(List<Named> things) {
        return things.stream()
                .map(thing -> "  - {id: %s, name: %s}\n".formatted(Yaml.text(thing.id()), Yaml.quoted(thing.name())))
                .collect(Collectors.joining());
    }

    private String districts() {
        return skeleton.districts().stream()
                .map(district -> String.join(
                                ";",
                                district.id(),
                                csv(district.name()),
                                csv(String.join("|", district.aliases())),
                                district.level())
                        + ";;;;\n")
                .collect(Collectors.joining());
    }

    private static String csv(String text) {
        return text.matches("[^;\"\\n\\r]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String departments() {
        return """
                # BITTE ENTSCHEIDEN: Ämter mit Postfächern (von Funktionen, nie von Personen) und wer was bekommt.
                zuständig:
                  auffang: statistikstelle      # bekommt, was sonst niemand bekommt
                  lieferungen: statistikstelle  # bekommt Meldungen über ausstehende Lieferungen
                  regeln: statistikstelle       # pflegt Ziele, Schwellen und Regeln

                ämter:
                  - id: statistikstelle
                    name: Statistikstelle
                    postfach: statistikstelle@kommune.example
                """;
    }

    private String mail() {
        return """
                # BITTE ENTSCHEIDEN: Adressen und Worte der Mails.
                absender: pegel@kommune.example
                betreff: %s
                schluss: Fragen beantwortet die Statistikstelle.
                """
                .formatted(Yaml.quoted("Pegel " + skeleton.municipality()));
    }
}
