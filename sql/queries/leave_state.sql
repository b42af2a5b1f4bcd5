-- It is well again.
-- @id bigint
-- @at datetime2(3)
update watched_state set left_at = @at
where watched_state_id = @id and left_at is null;
