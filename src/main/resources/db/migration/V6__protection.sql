-- What a statistics office keeps of protected cells. The tables of observations hold these cells without any number, so
-- that whoever reads those cannot meet one by mistake; only the vault reads this table.
--
-- line_no: the line of the delivery, as in staged. No foreign keys, like the other tables of values.
create table protected_number (
    line_no      bigint           primary key,
    delivery_no  integer          not null,
    indicator_id varchar(200)     not null,
    district_id  varchar(200)     not null,
    group_id     varchar(200)     not null,
    period_id    varchar(30)      not null,
    val          double precision,
    numerator    double precision,
    denominator  double precision,
    published    date             not null
);
create index protected_number_indicator on protected_number (indicator_id);
