-- Versions of the rules, what they contain, and which of them is in force.
create table rule_set (
    number     bigint primary key,
    version    varchar(64)  not null,
    state      varchar(20)  not null,
    authors    text         not null,
    created_at timestamp(6) with time zone not null,
    reason     text         not null,
    base       bigint,
    difference text         not null,
    problems   text         not null,
    good       boolean      not null,
    backtest   text,
    valid_from date,
    -- A zip file as Base64: the one kind of long content that both databases read and write alike.
    content    text         not null
);
create index rule_set_state on rule_set (state);

create table rule_set_step (
    rule_set_number bigint       not null references rule_set (number),
    step            integer      not null,
    state           varchar(20)  not null,
    happened_at     timestamp(6) with time zone not null,
    happened_by     varchar(200) not null,
    note            text,
    primary key (rule_set_number, step)
);

-- In the row that evaluations lock: they and a new version wait for each other.
alter table municipality add column active_rule_set bigint;
