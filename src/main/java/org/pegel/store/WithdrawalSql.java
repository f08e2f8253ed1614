package org.pegel.store;

/**
 * The statements that take a delivery out of effect, set by set. In all of them {@code r} is a cell to be counted anew,
 * {@code s} the row of the history chosen for it, and {@code o} what counts now. They merge rather than say {@code in}: H2
 * asks such a subquery anew for each row.
 */
final class WithdrawalSql {
    private WithdrawalSql() {}

    /** Two rows called s and o say the same. */
    private static final String SAME =
            """
            (s.quality = o.quality and s.rounded_to = o.rounded_to
             and s.val is not distinct from o.val
             and s.numerator is not distinct from o.numerator
             and s.denominator is not distinct from o.denominator
             and s.missing_reason is not distinct from o.missing_reason)""";

    /**
     * Every cell of which the delivery said something, with the strongest statement of the others: what says something
     * beats a blank, then the newer publication wins, then the newer receipt. A cell may come twice; it is numbered, not
     * made distinct: PostgreSQL hashes a bigint by its two halves, and so those of many cells to the same few numbers.
     */
    static final String CHOOSE =
            """
            insert into recount (cell, seq)
            select c.cell, c.seq from (
                select a.cell, case when d.state = 'RELEASED' then h.seq end as seq,
                    row_number() over (partition by a.cell
                    order by case when d.state = 'RELEASED' then 1 else 0 end desc,
                        case when h.quality = 'MISSING' then 0 else 1 end desc, h.published desc,
                        h.recorded_from desc, h.seq desc) as place
                from (select o.cell from observation o where o.delivery_no = :delivery
                      union all
                      select h.cell from observation_history h where h.delivery_no = :delivery) a
                left join observation_history h on h.cell = a.cell
                left join delivery d on d.delivery_no = h.delivery_no) c
            where c.place = 1
            """;

    /** Whoever said a value again is kept with a row of its own, so nothing is lost with the summary. */
    static final String FORGET_CONFIRMED =
            """
            merge into observation_history h
            using (select r.cell from recount r) r
            on (h.cell = r.cell)
            when matched and h.confirmed > h.published then update set confirmed = h.published
            """;

    /** The chosen row is stronger than what counts now. */
    private static final String STRONGER =
            """
            (s.quality <> 'MISSING' and o.quality = 'MISSING'
             or (s.quality = 'MISSING') = (o.quality = 'MISSING')
                and (s.published > o.published
                     or s.published = o.published and s.recorded_from > o.recorded_from))""";

    /** What counts now is another delivery's and stays, because no other statement is stronger or says anything else. */
    private static final String STAYS =
            "o.delivery_no <> :delivery and (s.seq is null or " + SAME + " or not " + STRONGER + ")";

    /** The withdrawn delivery may have been the last one to repeat a value that stays. */
    static final String CONFIRM_ANEW =
            """
            merge into observation o
            using (select r.cell, s.seq, s.val, s.numerator, s.denominator, s.quality, s.rounded_to, s.missing_reason,
                       s.published, s.recorded_from
                   from recount r left join observation_history s on s.seq = r.seq) s
            on (o.cell = s.cell)
            when matched and {stays} then update set
                confirmed = case when {same} and s.published > o.published then s.published else o.published end
            """
                    .replace("{stays}", STAYS)
                    .replace("{same}", SAME);

    static final String LEAVE_OUT_WHAT_STAYS =
            """
            merge into recount c
            using (select r.cell from recount r
                   join observation o on o.cell = r.cell
                   left join observation_history s on s.seq = r.seq
                   where {stays}) r
            on (c.cell = r.cell)
            when matched then delete
            """
                    .replace("{stays}", STAYS);

    static final String CHANGED =
            """
            select distinct k.indicator_id, k.district_id
            from recount r
            join observation o on o.cell = r.cell
            join series k on k.id = o.cell / 4294967296
            left join observation_history s on s.seq = r.seq
            where s.seq is null or not {same}
            """
                    .replace("{same}", SAME);

    static final String CLOSE =
            """
            insert into observation_history (cell, period_id, val, numerator, denominator, quality, rounded_to,
                missing_reason, published, confirmed, recorded_from, recorded_to, delivery_no, sheet_no, row_no)
            select o.cell, o.period_id, o.val, o.numerator, o.denominator, o.quality, o.rounded_to,
                o.missing_reason, o.published, o.published, o.recorded_from,
                cast(:at as timestamp(6) with time zone), o.delivery_no, o.sheet_no, o.row_no
            from recount r join observation o on o.cell = r.cell
            """;

    static final String REMOVE =
            """
            merge into observation o
            using (select r.cell from recount r where r.seq is null) r
            on (o.cell = r.cell)
            when matched then delete
            """;

    static final String RESTORE =
            """
            merge into observation o
            using (select s.cell, s.val, s.numerator, s.denominator, s.quality, s.rounded_to, s.missing_reason,
                       s.published, s.delivery_no, s.sheet_no, s.row_no
                   from recount r join observation_history s on s.seq = r.seq) s
            on (o.cell = s.cell)
            when matched then update set
                val = s.val, numerator = s.numerator, denominator = s.denominator, quality = s.quality,
                rounded_to = s.rounded_to, missing_reason = s.missing_reason, published = s.published,
                confirmed = s.published, recorded_from = cast(:at as timestamp(6) with time zone),
                delivery_no = s.delivery_no, sheet_no = s.sheet_no, row_no = s.row_no
            """;
}
