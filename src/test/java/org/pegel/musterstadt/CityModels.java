package org.pegel.musterstadt;

import static org.pegel.musterstadt.Model.share;
import static org.pegel.musterstadt.Model.value;

import java.util.List;

/** The 34 indicators of the monitoring "Integration und Gender"; today's values and targets are facts of the city. */
final class CityModels {

    private static final double[] QUARTERS = {1.04, 1.0, 0.99, 0.97};
    private static final double[] MONTHS = {1.05, 1.05, 1.03, 1.01, 1.0, 0.99, 1.0, 1.01, 0.98, 0.97, 0.97, 1.0};

    private CityModels() {}

    static List<List<Model>> all() {
        return List.of(administration(), education(), work(), participation(), culture());
    }

    private static List<Model> administration() {
        return List.of(
                share("beschaeftigte-mit-mh", Tick.every(2012, 3), 4200)
                        .towards(2024, 19, 25)
                        .women(.58, 1.03),
                share("auszubildende-mit-mh", Tick.years(), 240)
                        .towards(2024, 31, 40)
                        .women(.55, .97)
                        .noise(.6),
                share("fuehrungskraefte-mit-mh", Tick.every(2012, 3), 380)
                        .towards(2024, 8, 12)
                        .noise(.5),
                share("interkulturell-fortgebildete", Tick.years(), 6400)
                        .towards(2024, 22, 35)
                        .women(.58, 1.12),
                share("mehrsprachige-leistungen", Tick.years(), 50)
                        .path(2013, 0, 2014, 2, 2015, 2, 2016, 4, 2018, 4, 2019, 6, 2020, 8, 2024, 24, 2025, 32)
                        .noise(0)
                        .fixedBase(),
                value("dauer-einbuergerungsverfahren", Tick.quarters(), .2)
                        .towards(2024, 14, 8)
                        .lowerIsBetter());
    }

    private static List<Model> education() {
        return List.of(
                share("betreuungsquote-u3", Tick.years(), 8600)
                        .part("ohne-mh-kita", .48, 2011, 33, 2025, 44)
                        .partTowards("mit-mh-kita", .52, 2024, 22, 30)
                        .districtsWithGroups("smb", -.25),
                share("kita-besuch-3-5", Tick.years(), 8900)
                        .path(2011, 86, 2018, 87.7)
                        .migration("kita", .55, .97)
                        .women(.487, 1.003)
                        .districts("gs", -.4),
                share("sprachfoerderbedarf", Tick.every(2022, 1), 2750)
                        .lowerIsBetter()
                        .districts("gs", .4),
                value("uebertritt-gymnasium-abstand", Tick.schoolYears(), .5)
                        .towards(2024, 24, 15)
                        .women(.49, .94)
                        .lowerIsBetter()
                        .districts("gs", 3),
                share("wiederholende", Tick.schoolYears(), 15500)
                        .towards(2024, 3.2, 2.5)
                        .nonGerman(.27, 1.7)
                        .women(.48, .85)
                        .lowerIsBetter(),
                share("abgaenge-ohne-abschluss", Tick.schoolYears(), 2600)
                        .towards(2024, 7.8, 5.5)
                        .nonGerman(.25, 2)
                        .women(.48, .8)
                        .lowerIsBetter(),
                share("hochschulreife", Tick.schoolYears(), 2600)
                        .towards(2024, 38, 42)
                        .nonGerman(.25, .5)
                        .women(.49, 1.12),
                share("deutschklasse-uebergang", Tick.schoolYears(), 230)
                        .towards(2024, 68, 80)
                        .women(.47, 1.02),
                share("ganztag-grundschule", Tick.schoolYears(), 10400)
                        .towards(2024, 58, 80)
                        .noise(.8)
                        .districts("gs", -.3),
                share("deutschtest-b1", Tick.years(), 640)
                        .towards(2024, 52, 60)
                        .women(.56, 1.05)
                        .noise(.5));
    }

    private static List<Model> work() {
        return List.of(
                share("beschaeftigungsquote", Tick.years(), 196_000)
                        .part("deutsch", .73, 2011, 59, 2024, 64.2)
                        .partTowards("nicht-deutsch", .27, 2024, 57, 63)
                        .women(.5, .93)
                        .rebased(2025, .975)
                        .districtsWithGroups("sb", -.15),
                share("arbeitslosenquote", Tick.months(), 162_000)
                        .part("deutsch", .76, 2019, 4.5, 2025, 4)
                        .partTowards("nicht-deutsch", .24, 2024, 11.5, 8.5)
                        .women(.46, .95)
                        .season(MONTHS)
                        .lowerIsBetter(),
                share("arbeitslosenquote", Tick.quarters(), 196_000)
                        .part("deutsch", .73, 2019, 3.9, 2025, 3.5)
                        .part("nicht-deutsch", .27, 2019, 9.2, 2025, 8.2)
                        .season(QUARTERS)
                        .noise(.5)
                        .lowerIsBetter()
                        .districtsOnly()
                        .districtsWithGroups("sb", .4)
                        .limit(8, 7.5, 2),
                share("sgb-ii-quote", Tick.months(), 236_000)
                        .towards(2024, 9.2, 7.5)
                        .nonGerman(.25, 2.3)
                        .lowerIsBetter(),
                share("sgb-ii-quote", Tick.years(), 236_000)
                        .path(2011, 11.2, 2020, 10.5, 2024, 9.2, 2025, 8.9)
                        .lowerIsBetter()
                        .districtsOnly()
                        .districts("smb", .45)
                        .limit(18, 17, 1),
                share("helferniveau", Tick.years(), 128_000)
                        .part("deutsch", .73, 2011, 16, 2025, 13)
                        .partTowards("nicht-deutsch", .27, 2024, 38, 32)
                        .women(.47, 1.08)
                        .lowerIsBetter(),
                share("unversorgte-bewerbende", Tick.years(), 1900)
                        .towards(2024, 6, 4)
                        .nonGerman(.33, 1.25)
                        .women(.42, .95)
                        .lowerIsBetter(),
                share("ausbildungsvertraege-nichtdeutsche", Tick.years(), 2100)
                        .towards(2024, 24, 28)
                        .women(.38, .92),
                share("anerkennung-gleichwertigkeit", Tick.years(), 430)
                        .towards(2024, 48, 55)
                        .women(.6, 1.06)
                        .noise(.6),
                share("gewerbeanmeldungen", Tick.quarters(), 301_000)
                        .path(2019, 2.2, 2025, 2.4)
                        .per(1000)
                        .season(1.08, 1.0, .96, .96)
                        .nonGerman(.24, 1.8)
                        .rebased(2024.2, .975)
                        .context());
    }

    private static List<Model> participation() {
        return List.of(
                share("einbuergerungen", Tick.years(), 22_500)
                        .path(2011, 3.1, 2023, 3.9)
                        .women(.49, 1.08)
                        .rebased(2024, 1.6),
                share("wahlbeteiligung-kommunalwahl", Tick.every(2014, 6), 215_000)
                        .path(2014, 42, 2020, 45)
                        .noise(0)
                        .districts("sb", -.25),
                share("beiratsmitglieder-mit-mh", Tick.years(), 160)
                        .towards(2024, 18, 30)
                        .women(.47, 1.05)
                        .noise(.3),
                share("engagement", Tick.every(2011, 2), 1750)
                        .part("ohne-mh-umfrage", .62, 2011, 41, 2025, 43)
                        .partTowards("mit-mh-umfrage", .38, 2023, 28, 35)
                        .women(.51, .97),
                share("diskriminierungserfahrung", Tick.every(2011, 2), 1750)
                        .part("ohne-mh-umfrage", .62, 2011, 9.5, 2025, 8)
                        .partTowards("mit-mh-umfrage", .38, 2023, 24, 18)
                        .women(.51, 1.1)
                        .lowerIsBetter(),
                share("zusammenleben", Tick.every(2011, 2), 1750)
                        .towards(2023, 71, 75)
                        .migration("umfrage", .38, .97)
                        .women(.51, 1));
    }

    private static List<Model> culture() {
        return List.of(
                share("buechereinutzung", Tick.years(), 24_500)
                        .towards(2024, 34, 42)
                        .districts("sb", -.25),
                share("kulturkooperation-grundschulen", Tick.schoolYears(), 30)
                        .path(
                                2011, 16.67, 2012, 20, 2013, 20, 2014, 26.67, 2015, 26.67, 2016, 30, 2017, 30, 2018,
                                36.67, 2019, 36.67, 2020, 40, 2021, 40, 2022, 46.67, 2023, 53.33, 2024, 60, 2025, 66.67)
                        .noise(0)
                        .fixedBase(),
                value("kulturbesuch-abstand", Tick.every(2011, 2), .8)
                        .towards(2023, 14, 8)
                        .women(.51, .95)
                        .lowerIsBetter(),
                share("foerderanteil-migrantenorganisationen", Tick.years(), 2400)
                        .towards(2024, 9, 15)
                        .noise(.5));
    }
}
