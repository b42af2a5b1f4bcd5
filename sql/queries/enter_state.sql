-- Something is wrong.
-- @key nvarchar(400)
-- @title nvarchar(max)
-- @sentence nvarchar(max)
-- @advice nvarchar(max)
-- @blocks bit
-- @enteredAt datetime2(3)
insert into watched_state (state_key, title, sentence, advice, blocks, entered_at)
values (@key, @title, @sentence, @advice, @blocks, @enteredAt);
