-- What is wrong is still wrong, in other words.
-- @id bigint
-- @title nvarchar(max)
-- @sentence nvarchar(max)
-- @advice nvarchar(max)
update watched_state set title = @title, sentence = @sentence, advice = @advice
where watched_state_id = @id and left_at is null;
