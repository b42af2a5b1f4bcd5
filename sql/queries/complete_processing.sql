-- How an attempt ended.
-- @id bigint
-- @kind varchar(20)
-- @outcome varchar(20)
-- @layout nvarchar(max)
-- @programmeId bigint
-- @reasonCode varchar(100)
-- @reason nvarchar(max)
-- @reasonExpected nvarchar(max)
-- @cellsSeen bigint
-- @cellsLoaded bigint
-- @issueCount int
-- @processedAt datetime2(3)
update processing
set kind = @kind, outcome = @outcome, layout = @layout, programme_id = @programmeId, reason_code = @reasonCode, reason = @reason,
    reason_expected = @reasonExpected, cells_seen = @cellsSeen, cells_loaded = @cellsLoaded, issue_count = @issueCount,
    processed_at = @processedAt
where processing_id = @id;
