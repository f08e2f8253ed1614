-- The role that Grafana reads the views for dashboards with; it may do nothing else. May be run again, and must be after an
-- update that brings new views. Pegel must have been started once before. As an administrator:
--   psql -d pegel -f grafana-role.sql
--   psql -d pegel -c '\password grafana'
-- Where the views lie in another schema, add -v schema=…_grafana. With -v password=… it sets the password itself; from a shell
-- that stands in its history then.
\set ON_ERROR_STOP on
\if :{?schema}
\else
\set schema grafana
\endif
do $$
begin
    if not exists (select 1 from pg_roles where rolname = 'grafana') then
        create role grafana login;
    end if;
end
$$;
\if :{?password}
alter role grafana with password :'password';
\endif
alter role grafana set default_transaction_read_only = on;
alter role grafana set statement_timeout = '30s';
grant usage on schema :"schema" to grafana;
grant select on :"schema".indikatoren, :"schema".monitorings, :"schema".gebiete, :"schema".gruppen,
    :"schema".indikatorwerte, :"schema".stand, :"schema".schwellen, :"schema".ziele, :"schema".zielpfade,
    :"schema".meldungen, :"schema".meldungsverlauf, :"schema".lieferungen to grafana;
