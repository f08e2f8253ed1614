package org.pegel.muenchen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pegel.SharedData;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Group;
import org.pegel.catalogue.SeriesEvent;
import org.pegel.intake.Importer;
import org.pegel.intake.Source;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.Series;
import org.pegel.store.TestDatabases;
import org.pegel.target.Threshold;

/** The limits of the sample are the quantiles they say they are. */
class MunichLimitsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-09-30T08:00:00Z"), ZoneOffset.UTC);

    private final MunichRules rules = MunichRules.read();
    private final ObservationStore store = TestDatabases.observations(TestDatabases.h2(), CLOCK);

    @Test
    void everyLimitIsTheQuantileThatItsReasonNames() {
        takeIn("export_ar.xlsx", "export_ge.xlsx", "export_fl.xlsx");

        assertThat(rules.thresholds()).isNotEmpty().allSatisfy(this::isWhatItSays);
    }

    private void takeIn(String... names) {
        Importer importer = new Importer(rules.catalogue(), store, CLOCK);
        Source source = rules.sources().source(MunichRules.SOURCE).orElseThrow();
        for (String name : names) {
            Path file = SharedData.path("data/muenchen/export-2023/" + name);
            importer.take(file, name, source, false);
        }
    }

    private void isWhatItSays(Threshold row) {
        String id = row.scope().indicator();
        int decimals = rules.catalogue().indicator(id).decimals();
        Basis basis = Basis.of(row);
        double[] values = store.series(List.of(id), null, null).stream()
                .filter(series -> isDistrict(series) && series.key().group().equals(Group.ALL))
                .flatMapToDouble(series -> values(series, basis, row.minimumCases()))
                .toArray();

        assertThat(List.of(text(row.review(), decimals), text(row.action(), decimals), text(row.recovery(), decimals)))
                .as(id)
                .containsExactly(
                        Basis.quantile(values, basis.review(), decimals),
                        Basis.quantile(values, basis.action(), decimals),
                        Basis.quantile(values, basis.recovery(), decimals));
    }

    private static String text(@Nullable Double limit, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", limit);
    }

    private boolean isDistrict(Series series) {
        return !rules.catalogue().district(series.key().district()).isCity();
    }

    private DoubleStream values(Series series, Basis basis, int minimumCases) {
        return IntStream.range(0, series.size())
                .filter(i -> series.hasValue(i) && basis.covers(series.period(i).lastYear()))
                .filter(i -> minimumCases == 0 || series.denominator(i).orElse(0) >= minimumCases)
                .filter(i -> !isExcluded(series, i))
                .mapToDouble(series::value);
    }

    private boolean isExcluded(Series series, int i) {
        District district = rules.catalogue().district(series.key().district());
        return rules.catalogue().events().stream()
                .filter(event -> event.concerns(series.key().indicator(), district, Group.ALL))
                .filter(event -> event.kind() == SeriesEvent.Kind.DO_NOT_JUDGE)
                .anyMatch(event -> event.period().equals(series.period(i)));
    }
}
