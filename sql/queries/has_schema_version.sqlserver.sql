-- Whether any migration was ever applied here. Needs no right beyond reading.
select case when object_id('schema_version', 'U') is null then 0 else 1 end;
