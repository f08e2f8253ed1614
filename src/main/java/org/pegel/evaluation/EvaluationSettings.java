package org.pegel.evaluation;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How evaluations run ({@code pegel.…} in the configuration).
 *
 * @param evaluationDay the day to judge for; absent for today
 * @param inbox folder whose files are taken in while Pegel serves
 * @param sample folder of a sample to load at the start; absent for none
 * @param sampleFiles folder that holds the sample's files, where they are not in the sample's own folder
 */
@ConfigurationProperties("pegel")
record EvaluationSettings(
        @Nullable LocalDate evaluationDay,
        @DefaultValue("eingang") Path inbox,
        @Nullable Path sample,
        @Nullable Path sampleFiles) {}
