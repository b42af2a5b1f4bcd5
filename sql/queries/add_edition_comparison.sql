-- An edition was compared with the data for the first time.
-- @editionId bigint
-- @comparedNo bigint
-- @stateHash varchar(64)
-- @changes nvarchar(max)
insert into edition_comparison (edition_id, compared_no, state_hash, changes)
values (@editionId, @comparedNo, @stateHash, @changes);
