-- Whether any migration was ever applied here.
select count(*) from sqlite_master where type = 'table' and name = 'schema_version';
