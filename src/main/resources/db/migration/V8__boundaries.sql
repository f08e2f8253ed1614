-- The Gebietsstand of values. It is one for all or most rows of a sheet: rows that differ in it count as another sheet.
alter table delivery_sheet add column boundaries varchar(100);
