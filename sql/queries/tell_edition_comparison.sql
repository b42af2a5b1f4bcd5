-- The coordinators were told what an edition would say otherwise.
-- @editionId bigint
-- @stateHash varchar(64)
-- @at datetime2(3)
update edition_comparison
set told_hash = @stateHash, told_at = @at
where edition_id = @editionId;
