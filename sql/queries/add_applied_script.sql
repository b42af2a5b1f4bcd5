-- A migration was applied.
-- @scriptName varchar(200)
-- @checksum varchar(64)
-- @appliedAt datetime2(3)
insert into schema_version (script_name, checksum, applied_at) values (@scriptName, @checksum, @appliedAt);
