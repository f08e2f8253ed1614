package org.pegel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pegel.release.RuleFiles;
import org.pegel.release.RuleSetStore;
import org.pegel.release.RuleSetVersion;
import org.pegel.release.RuleSetVersion.State;
import org.pegel.release.RuleSetVersion.Step;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of the rules in the database. */
@Repository
class JdbcRuleSetStore implements RuleSetStore {
    private static final String VERSIONS =
            """
            select number, version, state, authors, created_at, reason, base, difference, problems, good, backtest,
                valid_from
            from rule_set
            """;

    private final JdbcClient client;
    private final JdbcTemplate template;

    JdbcRuleSetStore(JdbcTemplate template) {
        this.client = JdbcClient.create(template);
        this.template = template;
    }

    @Override
    public void lock() {
        client.sql("select data_version from municipality for update")
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<Long> active() {
        return client.sql("select active_rule_set from municipality where active_rule_set is not null")
                .query(Long.class)
                .optional();
    }

    @Override
    public void activate(long number) {
        client.sql("update municipality set active_rule_set = ?").param(number).update();
    }

    @Override
    public RuleSetVersion add(RuleSetVersion fresh, RuleFiles files) {
        long number = client.sql("select coalesce(max(number), 0) + 1 from rule_set")
                .query(Long.class)
                .single();
        template.update(
                """
                insert into rule_set (number, version, state, authors, created_at, reason, base, difference, problems,
                                      good, backtest, valid_from, content)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                number,
                fresh.version(),
                fresh.state().name(),
                String.join("\n", fresh.authors()),
                SqlTime.of(fresh.createdAt()),
                fresh.reason(),
                fresh.base(),
                String.join("\n", fresh.difference()),
                String.join("\n", fresh.problems()),
                fresh.good(),
                fresh.backtest(),
                fresh.from(),
                Base64.getEncoder().encodeToString(files.zip()));
        RuleSetVersion added = fresh.numbered(number);
        addSteps(added, 0);
        return added;
    }

    @Override
    public void save(RuleSetVersion version) {
        int known = client.sql("select count(*) from rule_set_step where rule_set_number = ?")
                .param(version.number())
                .query(Integer.class)
                .single();
        template.update(
                "update rule_set set state = ?, valid_from = ?, backtest = ? where number = ?",
                version.state().name(),
                version.from(),
                version.backtest(),
                version.number());
        addSteps(version, known);
    }

    private void addSteps(RuleSetVersion version, int known) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = known; i < version.steps().size(); i++) {
            Step step = version.steps().get(i);
            rows.add(new Object[] {version.number(), i, step.to().name(), SqlTime.of(step.at()), step.by(), step.note()
            });
        }
        template.batchUpdate(
                """
                insert into rule_set_step (rule_set_number, step, state, happened_at, happened_by, note)
                values (?, ?, ?, ?, ?, ?)
                """,
                rows);
    }

    @Override
    public Optional<RuleSetVersion> find(long number) {
        return client.sql(VERSIONS + " where number = ?")
                .param(number)
                .query((row, index) -> version(row, steps(List.of(number))))
                .optional();
    }

    @Override
    public List<RuleSetVersion> all() {
        List<Long> numbers =
                client.sql("select number from rule_set").query(Long.class).list();
        Map<Long, List<Step>> steps = steps(numbers);
        return client.sql(VERSIONS + " order by number desc")
                .query((row, index) -> version(row, steps))
                .list();
    }

    @Override
    public Optional<RuleSetVersion> newestUntried() {
        return client.sql("select max(number) from rule_set where good and backtest is null having max(number) > 0")
                .query(Long.class)
                .optional()
                .flatMap(this::find);
    }

    private Map<Long, List<Step>> steps(Collection<Long> numbers) {
        Map<Long, List<Step>> steps = new HashMap<>();
        if (!numbers.isEmpty()) {
            client.sql(
                            """
                            select rule_set_number, state, happened_at, happened_by, note
                            from rule_set_step where rule_set_number in (:numbers)
                            order by rule_set_number, step
                            """)
                    .param("numbers", numbers)
                    .query(row -> {
                        steps.computeIfAbsent(row.getLong("rule_set_number"), number -> new ArrayList<>())
                                .add(step(row));
                    });
        }
        return steps;
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                State.valueOf(row.getString("state")),
                SqlTime.instant(row, "happened_at"),
                row.getString("happened_by"),
                row.getString("note"));
    }

    private static RuleSetVersion version(ResultSet row, Map<Long, List<Step>> steps) throws SQLException {
        long number = row.getLong("number");
        return new RuleSetVersion(
                number,
                row.getString("version"),
                State.valueOf(row.getString("state")),
                lines(row.getString("authors")),
                SqlTime.instant(row, "created_at"),
                row.getString("reason"),
                row.getObject("base", Long.class),
                lines(row.getString("difference")),
                lines(row.getString("problems")),
                row.getBoolean("good"),
                row.getString("backtest"),
                row.getObject("valid_from", LocalDate.class),
                steps.getOrDefault(number, List.of()));
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n"));
    }

    @Override
    public RuleFiles files(long number) {
        String content = client.sql("select content from rule_set where number = ?")
                .param(number)
                .query(String.class)
                .single();
        return RuleFiles.unzip(Base64.getDecoder().decode(content));
    }
}
