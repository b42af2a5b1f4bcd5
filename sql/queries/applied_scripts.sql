-- The migrations this database has had.
select script_name, checksum from schema_version order by script_name;
