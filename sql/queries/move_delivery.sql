-- One step of a delivery; only from the state it is taken to be in.
-- @id bigint
-- @seen varchar(20)
-- @state varchar(20)
-- @started int
-- @nextAttemptAt datetime2(3)
-- @at datetime2(3)
-- @error nvarchar(max)
update delivery
set state = @state, attempts = attempts + @started, next_attempt_at = @nextAttemptAt, changed_at = @at, last_error = coalesce(@error, last_error)
where delivery_id = @id and state = @seen;
