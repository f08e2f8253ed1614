package org.pegel.musterstadt;

import static org.pegel.musterstadt.Model.share;

import java.util.List;

/** The own indicators of the monitorings Bildung, Sozial and Demografie, each on its own level. */
final class OwnModels {

    private OwnModels() {}

    static List<List<Model>> all() {
        return List.of(school(), social(), population());
    }

    private static List<Model> school() {
        return List.of(
                share("uebertrittsquote-gymnasium", Tick.schoolYears(), 2600)
                        .part("ohne-mh-schule", .55, 2011, 57, 2025, 60)
                        .partBelow("mit-mh-schule", .45, "uebertritt-gymnasium-abstand")
                        .women(.49, 1.05)
                        .context()
                        .districts("gs", -.4),
                share("zurueckstellungen", Tick.schoolYears(), 2900)
                        .path(2011, 12.6, 2025, 11.6)
                        .lowerIsBetter()
                        .noise(.8)
                        .districts("gs", .25)
                        .limit(18, 16.5, 2),
                share("klassengroesse", Tick.schoolYears(), 486)
                        .path(2011, 21.7, 2025, 21.3)
                        .per(1)
                        .lowerIsBetter()
                        .noise(.35)
                        .districts("gs", -.03),
                share("mittagessen-grundschule", Tick.schoolYears(), 10_400)
                        .towards(2024, 61, 75)
                        .districts("gs", .12),
                share("ferienbetreuung", Tick.schoolYears(), 10_400)
                        .path(2011, 24, 2024, 31, 2025, 32)
                        .districts("gs", .15),
                share("schwimmen-4-klasse", Tick.schoolYears(), 2600)
                        .path(2011, 66, 2025, 71)
                        .districts("gs", -.25),
                share("familiensprache", Tick.schoolYears(), 10_400)
                        .path(2011, 38, 2025, 47)
                        .context()
                        .districts("gs", .5),
                share("gastschulverhaeltnisse", Tick.schoolYears(), 10_400)
                        .path(2011, 8.8, 2025, 10)
                        .context()
                        .districts("gs", .3));
    }

    private static List<Model> social() {
        return List.of(
                share("kinder-in-sgb-ii", Tick.years(), 42_000)
                        .path(2011, 20, 2025, 18)
                        .lowerIsBetter()
                        .noise(.6)
                        .districts("smb", .5)
                        .limit(21, 20, 1),
                share("grundsicherung-im-alter", Tick.years(), 58_000)
                        .path(2011, 5, 2025, 4.8)
                        .lowerIsBetter()
                        .districts("smb", .4),
                share("jugendarbeitslosigkeit", Tick.years(), 36_000)
                        .path(2011, 4, 2025, 3.5)
                        .lowerIsBetter()
                        .districts("smb", .3),
                share("langzeitarbeitslose", Tick.years(), 9600)
                        .path(2011, 34, 2025, 31)
                        .lowerIsBetter()
                        .districts("smb", .15),
                share("willkommensbesuche", Tick.years(), 3100)
                        .towards(2024, 70, 80)
                        .noise(.8)
                        .districts("smb", -.2)
                        .limit(55, 57, 2),
                share("alleinerziehende", Tick.years(), 27_000)
                        .path(2011, 20, 2025, 21.5)
                        .context()
                        .districts("smb", .2),
                share("wohngeldhaushalte", Tick.years(), 152_000)
                        .path(2011, 1.6, 2022, 1.4, 2023, 2.6, 2025, 3)
                        .context()
                        .districts("smb", .4),
                share("geringe-wohnflaeche", Tick.years(), 84_000)
                        .path(2011, 14.4, 2025, 14)
                        .lowerIsBetter()
                        .districts("smb", .35),
                share("kulturbesuch", Tick.every(2011, 2), 1750)
                        .part("ohne-mh-umfrage", .62, 2011, 58, 2025, 62)
                        .partBelow("mit-mh-umfrage", .38, "kulturbesuch-abstand")
                        .women(.51, 1.06)
                        .context());
    }

    private static List<Model> population() {
        return List.of(
                share("jugendquotient", Tick.years(), 188_000)
                        .path(2011, 26.2, 2025, 27.6)
                        .context()
                        .districts("sb", .12),
                share("altenquotient", Tick.years(), 188_000)
                        .path(2011, 28.6, 2025, 29.8)
                        .context()
                        .districts("sb", -.2),
                share("anteil-mit-mh", Tick.years(), 300_000)
                        .path(2011, 40, 2025, 49)
                        .context()
                        .districts("sb", .35),
                share("anteil-nicht-deutsch", Tick.years(), 300_000)
                        .path(2011, 17, 2025, 24.5)
                        .context()
                        .districts("sb", .4),
                share("einpersonenhaushalte", Tick.years(), 152_000)
                        .path(2011, 50, 2025, 51.6)
                        .context()
                        .districts("sb", .25),
                share("nahversorgung", Tick.years(), 300_000)
                        .path(2011, 74, 2025, 76)
                        .districts("sb", .5));
    }
}
