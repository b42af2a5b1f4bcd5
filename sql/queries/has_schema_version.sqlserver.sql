-- Whether any migration was ever applied here. Needs no right beyond reading.
select count(*) from information_schema.tables where table_name = 'schema_version';
