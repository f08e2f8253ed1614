package org.pegel.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.web.RunningTown;

/** Two processes on one database, of which one takes a file in. */
class OtherProcessesTest {
    private static final String HEADER = "indicator,district,group,period,value,numerator,denominator,quality\n";

    @TempDir
    private Path folder;

    @Test
    void bothShowWhatOneHasEvaluatedAndWhatIsOnesOwnIsNotComputedAgain() {
        String database = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        try (RunningTown one = town("eins", database);
                RunningTown other = town("zwei", database)) {
            OtherProcesses following = other.context().getBean(OtherProcesses.class);
            deliver(one, "7.1");
            following.look();
            assertThat(value(one)).hasValue(7.1);
            assertThat(value(other)).hasValue(7.1);

            deliver(one, "7.3");
            assertThat(value(one)).hasValue(7.3);
            assertThat(time(other, "pegel_evaluation_whole_last_success_timestamp_seconds"))
                    .as("a delivery brings only its own up to date")
                    .isPositive()
                    .isLessThan(time(other, "pegel_evaluation_last_success_timestamp_seconds"));
            assertThat(value(other)).as("not looked yet").hasValue(7.1);
            following.look();
            assertThat(value(other)).hasValue(7.3);

            deliver(other, "7.5");
            DomainSnapshot shown = other.context().getBean(DomainMetrics.class).snapshot();
            following.look();
            assertThat(other.context().getBean(DomainMetrics.class).snapshot()).isSameAs(shown);
            assertThat(value(other)).hasValue(7.5);
        }
    }

    private RunningTown town(String name, String database) {
        return new RunningTown(
                folder.resolve(name), "--spring.datasource.url=" + database, "--pegel.metrics.follow-interval=1h");
    }

    private static void deliver(RunningTown town, String value) {
        assertThat(town.upload("werte.csv", HEADER + "arbeitslosenquote,sued,,2025," + value + ",,,\n", "tidy")
                        .statusCode())
                .isEqualTo(201);
    }

    private static double time(RunningTown town, String metric) {
        return new ScrapedPage(town.get("/actuator/prometheus").body())
                .value(metric)
                .orElseThrow();
    }

    private static OptionalDouble value(RunningTown town) {
        return new ScrapedPage(town.get("/actuator/prometheus").body())
                .value(
                        "pegel_indicator_value",
                        "indicator",
                        "arbeitslosenquote",
                        "district",
                        "sued",
                        "level",
                        "stadtbezirk",
                        "group",
                        "insgesamt");
    }
}
