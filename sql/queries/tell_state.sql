-- The letter that tells what is wrong.
-- @id bigint
-- @editionId bigint
-- @at datetime2(3)
update watched_state set told_at = @at, told_edition_id = @editionId
where watched_state_id = @id and told_at is null;
