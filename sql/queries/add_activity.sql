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
-- @execution nvarchar(20)
-- @executedOn date
-- @executionText nvarchar(max)
-- @executionColumnNo int
-- @organisationId bigint
-- @risk nvarchar(max)
-- @sheetNo int
-- @rowNo int
-- @columnNo int
insert into activity (
    processing_id, programme_id, position, text, period_text, period_kind, starts_on, ends_on, responsible,
    execution, executed_on, execution_text, execution_column_no, organisation_id, risk, sheet_no, row_no, column_no)
values (
    @processingId, @programmeId, @position, @text, @periodText, @periodKind, @startsOn, @endsOn, @responsible,
    @execution, @executedOn, @executionText, @executionColumnNo, @organisationId, @risk, @sheetNo, @rowNo, @columnNo);
