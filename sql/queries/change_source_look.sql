-- That a source was looked through again.
-- @source nvarchar(100)
-- @at datetime2(3)
update source_look
set looked_at = @at
where source = @source;
