-- The letter that tells that it is well again; null: it came and went, and needs none.
-- @id bigint
-- @editionId bigint
-- @at datetime2(3)
update watched_state set left_told_at = @at, left_edition_id = @editionId
where watched_state_id = @id and left_at is not null and left_told_at is null;
