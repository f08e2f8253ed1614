-- The role that Grafana reads the views for dashboards with; it may do nothing else. May be run again, and must be after an
-- update that brings new views. Pegel must have been started once before:
--   psql -d pegel -v password='…' -f grafana-role.sql
do $$
begin
    if not exists (select 1 from pg_roles where rolname = 'grafana') then
        create role grafana login;
    end if;
end
$$;
alter role grafana with password :'password';
alter role grafana set default_transaction_read_only = on;
alter role grafana set statement_timeout = '30s';
grant usage on schema grafana to grafana;
grant select on grafana.indikatoren, grafana.monitorings, grafana.gebiete, grafana.gruppen, grafana.indikatorwerte,
    grafana.stand, grafana.schwellen, grafana.ziele, grafana.zielpfade, grafana.meldungen, grafana.meldungsverlauf,
    grafana.lieferungen to grafana;
