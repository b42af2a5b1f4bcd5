-- What became of reading a source.
-- @source nvarchar(100)
-- @at datetime2(3)
-- @failingSince datetime2(3)
-- @failure nvarchar(max)
update source_health
set checked_at = @at,
    failing_since = case when @failure is null then null else coalesce(failing_since, @failingSince) end,
    failure = @failure
where source = @source;
