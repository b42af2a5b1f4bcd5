-- One activity of the roadmap.
-- @processingId bigint
-- @programmeId bigint
-- @position int
-- @text nvarchar(max)
-- @periodText nvarchar(max)
-- @periodKind nvarchar(max)
-- @startsOn date
-- @endsOn date
-- @responsible nvarchar(max)
-- @sheetNo int
-- @rowNo int
-- @columnNo int
insert into activity (
    processing_id, programme_id, position, text, period_text, period_kind, starts_on, ends_on, responsible, sheet_no, row_no, column_no)
values (
    @processingId, @programmeId, @position, @text, @periodText, @periodKind, @startsOn, @endsOn, @responsible, @sheetNo, @rowNo, @columnNo);
