package org.pegel.catalogue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.pegel.table.Problems;

/**
 * Reads the catalogue of a folder of rules: {@code zielsystem.yaml}, {@code indikatoren/*.yaml}, {@code gebiete.csv},
 * {@code ereignisse.csv} (or {@code .xlsx}) and {@code indizes.yaml}.
 */
public final class CatalogueFiles {

    private CatalogueFiles() {}

    /**
     * Reads all of it and notes everything that is wrong. Without errors the catalogue is whole; with errors it holds what
     * could be read, good only for checking further files.
     */
    public static Catalogue read(Path folder, Problems problems) {
        TargetSystem system = TargetSystem.read(folder.resolve("zielsystem.yaml"), problems);
        Map<String, District> districts = DistrictTable.read(folder, system, problems);
        Map<String, Indicator> indicators = IndicatorFiles.read(folder.resolve("indikatoren"), system, problems);
        Catalogue known = catalogue(system, districts, indicators, List.of(), Map.of());
        return catalogue(
                system,
                districts,
                indicators,
                EventTable.read(folder, known, problems),
                IndexFile.read(folder.resolve(IndexFile.NAME), known, problems));
    }

    private static Catalogue catalogue(
            TargetSystem system,
            Map<String, District> districts,
            Map<String, Indicator> indicators,
            List<SeriesEvent> events,
            Map<String, CompositeIndex> indices) {
        return new Catalogue(
                system.municipality(),
                system.levels(),
                districts,
                system.groups(),
                system.monitorings(),
                system.fields(),
                indicators,
                events,
                new DeliveryPlan(system.holidays(), List.of()),
                indices);
    }
}
