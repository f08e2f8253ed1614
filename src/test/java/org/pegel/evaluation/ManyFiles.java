package org.pegel.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.pegel.catalogue.RulesFolder;

/**
 * A town with many districts, and a row of files from it: most correct some values of those before, some wait for their
 * release, some are refused, and some come a second time under another name after they have been corrected.
 */
final class ManyFiles {
    private static final int DISTRICTS = 15;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2024;

    /** Rows of a file that is not written by hand. */
    static final int ROWS = DISTRICTS * (LAST_YEAR - FIRST_YEAR + 1);

    private ManyFiles() {}

    /** Writes the town's rules. */
    static Path rules(Path folder) {
        RulesFolder.copy(TownDesk.TOWN, folder);
        try {
            StringBuilder districts = new StringBuilder();
            for (int district = 0; district < DISTRICTS; district++) {
                districts.append("b%02d;Bezirk %02d;;stadtbezirk;;;;\n".formatted(district, district));
            }
            Files.writeString(folder.resolve("gebiete.csv"), districts, StandardOpenOption.APPEND);
            Files.writeString(
                    folder.resolve("quellen/handarbeit.yaml"),
                    "dateien: [\"*-hand.csv\"]\n",
                    StandardOpenOption.APPEND);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Name of a file; the names are in the order of the files. */
    static String name(int number) {
        return "%03d%s.csv".formatted(number, isByHand(number) ? "-hand" : "");
    }

    static String content(int number) {
        if (isByHand(number)) {
            return byHand(number);
        }
        if (number % 10 == 8) {
            return content(number - 2);
        }
        return tidy(number, number % 10 == 3);
    }

    /** Whether a file brings something that was not there before, and is not refused. */
    static boolean isNew(String name) {
        int number = Integer.parseInt(name.substring(0, 3));
        return number % 10 != 8 && number % 10 != 3;
    }

    private static boolean isByHand(int number) {
        return number % 10 == 5;
    }

    private static String tidy(int number, boolean mostlyWrong) {
        StringBuilder rows = new StringBuilder("indicator,district,group,period,value,numerator,denominator,quality\n");
        Random random = new Random(number);
        for (int district = 0; district < DISTRICTS; district++) {
            for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                boolean corrected = random.nextInt(20) == 0;
                rows.append("arbeitslosenquote,b%02d,insgesamt,%d,%s,,,final\n"
                        .formatted(
                                district,
                                year,
                                mostlyWrong && year % 2 == 0 ? "?" : corrected ? number + ".5" : "5." + district));
            }
        }
        return rows.toString();
    }

    private static String byHand(int number) {
        StringBuilder rows = new StringBuilder("Merkmal;Jahr;Bezirk;Wert\n");
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            rows.append("arbeitslosenquote;%d;b01;%d,5\n".formatted(year, number));
        }
        return rows.toString();
    }
}
