package org.pegel.store;

/**
 * The statements that put a staged delivery into effect, set by set. In all of them {@code s} is a staged row, {@code k}
 * its series, {@code o} what counts now and {@code h} what no longer does.
 */
final class MergeSql {
    private MergeSql() {}

    /** A staged row and another one, here called o, say the same. */
    static final String SAME =
            """
            (s.quality = o.quality and s.rounded_to = o.rounded_to
             and s.val is not distinct from o.val
             and s.numerator is not distinct from o.numerator
             and s.denominator is not distinct from o.denominator
             and s.missing_reason is not distinct from o.missing_reason)""";

    /** What says something beats a blank; among equals the newer publication wins, then the newer receipt. */
    private static final String WINS =
            """
            (s.quality <> 'MISSING' and o.quality = 'MISSING'
             or (s.quality = 'MISSING') = (o.quality = 'MISSING') and s.published >= o.confirmed)""";

    /** A new series may come from two deliveries at once: only under the lock. */
    static final String ADD_SERIES =
            """
            insert into series (indicator_id, district_id, group_id)
            select k.indicator_id, k.district_id, k.group_id from staged_series k
            where k.series_no between :first and :last and not exists (
                select 1 from series x where x.indicator_id = k.indicator_id and x.district_id = k.district_id
                    and x.group_id = k.group_id)
            """;

    static final String FIND_SERIES =
            """
            update staged_series k set series_id = (
                select x.id from series x where x.indicator_id = k.indicator_id and x.district_id = k.district_id
                    and x.group_id = k.group_id)
            where k.series_no between :first and :last
            """;

    /** Counts the staged rows by series and by what becomes of them, in the words of {@link Verdict}. */
    static final String CLASSIFY = sql(
            """
            select series_no, verdict, blank, was_blank, count(*) as n from (
                select s.series_no, s.val is null as blank, o.val is null as was_blank,
                    case when o.cell is null then 'NEW'
                         when {same} then
                             case when s.published > o.confirmed then 'CONFIRMS'
                                  when s.published < o.published then 'EARLIER'
                                  else 'SAME' end
                         when {wins} then 'REPLACES'
                         else 'OUTDATED' end as verdict
                from staged s
                join staged_series k on k.series_no = s.series_no
                left join observation o on o.cell = {cell}
                where s.line_no between :first and :last) c
            group by series_no, verdict, blank, was_blank
            """);

    /** Keeps what is about to be replaced. */
    static final String CLOSE_REPLACED = sql(
            """
            insert into observation_history (cell, period_id, val, numerator, denominator, quality, rounded_to,
                missing_reason, published, confirmed, recorded_from, recorded_to, delivery_no, sheet_no, row_no)
            select o.cell, o.period_id, o.val, o.numerator, o.denominator, o.quality, o.rounded_to,
                o.missing_reason, o.published, o.confirmed, o.recorded_from, {at}, o.delivery_no, o.sheet_no, o.row_no
            from staged s
            join staged_series k on k.series_no = s.series_no
            join observation o on o.cell = {cell}
            where s.line_no between :first and :last and not {same} and {wins}
            """);

    /** Keeps what came too late to count, unless it is kept already. */
    static final String KEEP_LATE = sql(
            """
            insert into observation_history (cell, period_id, val, numerator, denominator, quality, rounded_to,
                missing_reason, published, confirmed, recorded_from, recorded_to, delivery_no, sheet_no, row_no)
            select {cell}, s.period_id, s.val, s.numerator, s.denominator, s.quality, s.rounded_to,
                s.missing_reason, s.published, s.published, {at}, {at}, k.delivery_no, s.sheet_no, s.row_no
            from staged s
            join staged_series k on k.series_no = s.series_no
            join observation o on o.cell = {cell}
            where s.line_no between :first and :last
                and ({same} and s.published < o.published or not {same} and not {wins})
                and not exists (
                    select 1 from observation_history h where h.cell = {cell}
                        and s.published between h.published and h.confirmed and {same as h})
            """);

    /** Lets new and newer rows count, and notes where a newer publication repeats a value. */
    static final String MERGE = sql(
            """
            merge into observation o
            using (select {cell} as cell, s.period_id, s.val, s.numerator, s.denominator, s.quality, s.rounded_to,
                       s.missing_reason, s.published, k.delivery_no, s.sheet_no, s.row_no
                   from staged s
                   join staged_series k on k.series_no = s.series_no
                   where s.line_no between :first and :last) s
            on (o.cell = s.cell)
            when matched and {same} and s.published > o.confirmed then update set confirmed = s.published
            when matched and not {same} and {wins} then update set
                val = s.val, numerator = s.numerator, denominator = s.denominator, quality = s.quality,
                rounded_to = s.rounded_to, missing_reason = s.missing_reason, published = s.published,
                confirmed = s.published, recorded_from = {at}, delivery_no = s.delivery_no, sheet_no = s.sheet_no,
                row_no = s.row_no
            when not matched then insert (cell, period_id, val, numerator, denominator, quality, rounded_to,
                missing_reason, published, confirmed, recorded_from, delivery_no, sheet_no, row_no)
                values (s.cell, s.period_id, s.val, s.numerator, s.denominator, s.quality, s.rounded_to,
                s.missing_reason, s.published, s.published, {at}, s.delivery_no, s.sheet_no, s.row_no)
            """);

    /**
     * Keeps the rows that neither count nor are kept as history of their own, because another delivery said the same
     * before; only after the others.
     */
    static final String KEEP_REPEATED = sql(
            """
            insert into observation_history (cell, period_id, val, numerator, denominator, quality, rounded_to,
                missing_reason, published, confirmed, recorded_from, recorded_to, delivery_no, sheet_no, row_no, repeated)
            select {cell}, s.period_id, s.val, s.numerator, s.denominator, s.quality, s.rounded_to,
                s.missing_reason, s.published, s.published, {at}, {at}, k.delivery_no, s.sheet_no, s.row_no, true
            from staged s
            join staged_series k on k.series_no = s.series_no
            join observation o on o.cell = {cell}
            where s.line_no between :first and :last and o.delivery_no <> k.delivery_no
                and not exists (
                    select 1 from observation_history h where h.cell = {cell} and h.delivery_no = k.delivery_no)
            """);

    private static String sql(String text) {
        return text.replace("{same as h}", SAME.replace("o.", "h."))
                .replace("{same}", SAME)
                .replace("{wins}", WINS)
                .replace("{cell}", "k.series_id * 4294967296 + s.period_no")
                .replace("{at}", "cast(:at as timestamp(6) with time zone)");
    }
}
