-- Read-only views for dashboards, in a schema of their own: "grafana", or, where Pegel's tables are not in "public", the
-- name of their schema with "_grafana". Whoever reads them needs no right on anything else (docs/grafana-postgresql.md).
--
-- The views show what counts: values that are released and not protected, of what is watched now. Nothing about persons,
-- no mails, no names of files. Columns are only ever added to them.
--
-- An administrator may have made the schema already, for a user who may not.
do $$
declare
    own text := case current_schema() when 'public' then 'grafana' else current_schema() || '_grafana' end;
begin
    if not exists (select 1 from pg_namespace where nspname = own) then
        execute format('create schema %I', own);
    end if;
    -- For this migration only: what it makes is in that schema, what it reads in Pegel's.
    perform set_config('search_path', format('%I, %I', own, current_schema()), true);
end
$$;

-- What the rules say of the ids in the database. Written after each evaluation; without a value of any series in it.
create table known_indicator (
    indicator_id varchar(200) primary key,
    name         text         not null,
    unit         text         not null,
    decimals     integer      not null,
    direction    varchar(20)  not null,
    influence    varchar(20)  not null,
    field_id     varchar(200) not null,
    field_name   text         not null
);

create table known_monitoring (
    indicator_id    varchar(200) not null,
    monitoring_id   varchar(200) not null,
    monitoring_name text         not null,
    primary key (indicator_id, monitoring_id)
);

create table known_district (
    district_id varchar(200) primary key,
    name        text         not null,
    level_id    varchar(200) not null,
    level_name  text         not null
);

create table known_group (
    group_id varchar(200) primary key,
    name     text         not null
);

-- When a period ends, in the time zone of the municipality; period_no is the one in observation.cell.
create table known_period (
    period_no integer     primary key,
    period_id varchar(30) not null unique,
    kind      varchar(20) not null,
    begins    date        not null,
    ends      date        not null,
    at        timestamp(6) with time zone not null
);

-- How a series stands at its newest period, and the limits and the target in force. due: the end of the target year.
create table judged_series (
    indicator_id  varchar(200) not null,
    district_id   varchar(200) not null,
    group_id      varchar(200) not null,
    period_no     integer      not null,
    stage         varchar(20),
    target_status varchar(20),
    target_type   varchar(40),
    target        double precision,
    due           timestamp(6) with time zone,
    path_value    double precision,
    review        double precision,
    action        double precision,
    recovery      double precision,
    primary key (indicator_id, district_id, group_id)
);

-- The way to a target, point by point: start, milestones, target.
create table target_path (
    indicator_id varchar(200) not null,
    district_id  varchar(200) not null,
    group_id     varchar(200) not null,
    at           timestamp(6) with time zone not null,
    val          double precision not null,
    primary key (indicator_id, district_id, group_id, at)
);

create view indikatoren as
    select indicator_id as indikator, name, unit as einheit, decimals as nachkommastellen, direction as richtung,
        influence as einfluss, field_id as handlungsfeld, field_name as handlungsfeld_name
    from known_indicator;

create view monitorings as
    select monitoring_id as monitoring, monitoring_name as name, indicator_id as indikator from known_monitoring;

create view gebiete as
    select district_id as gebiet, name, level_id as ebene, level_name as ebene_name from known_district;

create view gruppen as select group_id as gruppe, name from known_group;

-- Protected cells hold no number in observation; they are left out by name all the same. A value is found by the number of
-- its cell: for a range of cells PostgreSQL would guess that it reads a ninth of the table for each series.
create view indikatorwerte as
    select k.indicator_id as indikator, k.district_id as gebiet, d.level_id as ebene, k.group_id as gruppe,
        p.period_id as zeitraum, p.kind as zeitraumart, p.begins as beginn, p.ends as ende, p.at as zeit, o.val as wert,
        lower(o.quality) as qualitaet, o.published as veroeffentlicht
    from series k
    join judged_series j
        on j.indicator_id = k.indicator_id and j.district_id = k.district_id and j.group_id = k.group_id
    join known_period newest on newest.period_no = j.period_no
    join known_district d on d.district_id = k.district_id
    join known_period p on p.kind = newest.kind
    join observation o on o.cell = k.id * 4294967296 + p.period_no
    where o.val is not null and o.quality <> 'CONFIDENTIAL';

create view stand as
    select j.indicator_id as indikator, j.district_id as gebiet, d.level_id as ebene, j.group_id as gruppe,
        p.period_id as zeitraum, p.at as zeit, o.val as wert, j.stage as stufe, j.target_status as zielstatus
    from judged_series j
    join known_district d on d.district_id = j.district_id
    join known_period p on p.period_no = j.period_no
    join series k on k.indicator_id = j.indicator_id and k.district_id = j.district_id and k.group_id = j.group_id
    join observation o on o.cell = k.id * 4294967296 + j.period_no
    where o.val is not null and o.quality <> 'CONFIDENTIAL';

create view schwellen as
    select j.indicator_id as indikator, j.district_id as gebiet, d.level_id as ebene, j.group_id as gruppe,
        j.review as pruefschwelle, j.action as handlungsschwelle, j.recovery as entwarnung
    from judged_series j
    join known_district d on d.district_id = j.district_id
    where j.review is not null or j.action is not null;

create view ziele as
    select j.indicator_id as indikator, j.district_id as gebiet, d.level_id as ebene, j.group_id as gruppe,
        j.target_type as zielart, j.target as zielwert, j.due as faellig, j.path_value as pfadwert,
        j.target_status as zielstatus
    from judged_series j
    join known_district d on d.district_id = j.district_id
    where j.target_type is not null;

create view zielpfade as
    select t.indicator_id as indikator, t.district_id as gebiet, d.level_id as ebene, t.group_id as gruppe, t.at as zeit,
        t.val as wert
    from target_path t
    join known_district d on d.district_id = t.district_id;

-- What a subject says of itself, such as series:quote/07/insgesamt (Subject.key).
create view meldungen as
    select a.id as meldung, a.rule_id as regel, x.indikator, x.gebiet, coalesce(d.level_id, x.ebene) as ebene, x.gruppe,
        coalesce(i.field_id, x.feld) as handlungsfeld, x.quelle, lower(a.severity) as schwere, lower(a.state) as status,
        a.period_id as zeitraum, a.since as seit, a.resolved_at as erledigt_am,
        case when a.resolved_at is null then a.message end as text
    from alert a
    cross join lateral (
        select split_part(a.subject, ':', 1) as kind, string_to_array(split_part(a.subject, ':', 2), '/') as ids) s
    cross join lateral (
        select
            case when s.kind in ('series', 'level') then s.ids[1] end as indikator,
            case s.kind when 'series' then s.ids[2] when 'field' then s.ids[1] end as gebiet,
            case s.kind when 'level' then s.ids[2] end as ebene,
            case when s.kind in ('series', 'level') then s.ids[3] end as gruppe,
            case s.kind when 'field' then s.ids[2] end as feld,
            case s.kind when 'delivery' then s.ids[1] end as quelle) x
    left join known_district d on d.district_id = x.gebiet
    left join known_indicator i on i.indicator_id = x.indikator;

create view meldungsverlauf as
    select m.meldung, m.regel, m.handlungsfeld, lower(e.kind) as schritt, e.happened_at as zeit,
        lower(e.severity) as schwere, e.period_id as zeitraum
    from alert_event e
    join meldungen m on m.meldung = e.alert_id;

-- Rows that a delivery changed only where it was released: before, nobody but the statistics office knows of them.
create view lieferungen as
    select d.id as lieferung, d.source_id as quelle, lower(d.state) as zustand, d.received_at as eingegangen,
        d.state_since as zustand_seit, d.effect_at as wirksam, r.neu, r.geaendert, r.entfallen
    from delivery d
    left join lateral (
        select sum(v.added) as neu, sum(v.changed) as geaendert, sum(v.dropped) as entfallen
        from delivery_revision v where v.delivery_no = d.delivery_no and d.effect_at is not null) r on true;
