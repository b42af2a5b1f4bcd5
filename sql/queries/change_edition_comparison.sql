-- An edition was compared with the data again.
-- @editionId bigint
-- @comparedNo bigint
-- @stateHash varchar(64)
-- @changes nvarchar(max)
update edition_comparison
set compared_no = @comparedNo, state_hash = @stateHash, changes = @changes
where edition_id = @editionId;
