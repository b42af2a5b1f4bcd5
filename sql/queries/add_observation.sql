-- One figure. SQLite prepares it once per load; SQL Server takes figures in bulk instead.
-- @processingId bigint
-- @indicatorId bigint
-- @organisationId bigint
-- @periodId bigint
-- @breakdown nvarchar(200)
-- @valueKind varchar(20)
-- @numberA varchar(40)
-- @numberB varchar(40)
-- @marks nvarchar(max)
-- @originalText nvarchar(max)
-- @sheetNo int
-- @rowNo int
-- @columnNo int
-- @secondSheetNo int
-- @secondRowNo int
-- @secondColumnNo int
insert into observation (
    processing_id, indicator_id, organisation_id, period_id, breakdown, value_kind, number_a, number_b, marks, original_text,
    sheet_no, row_no, column_no, second_sheet_no, second_row_no, second_column_no)
values (
    @processingId, @indicatorId, @organisationId, @periodId, @breakdown, @valueKind, @numberA, @numberB, @marks, @originalText,
    @sheetNo, @rowNo, @columnNo, @secondSheetNo, @secondRowNo, @secondColumnNo);
