-- One plan value.
-- @processingId bigint
-- @indicatorId bigint
-- @organisationId bigint
-- @periodId bigint
-- @originalText nvarchar(max)
-- @document nvarchar(max)
-- @validFrom date
-- @sheetNo int
-- @rowNo int
-- @columnNo int
insert into plan_value (
    processing_id, indicator_id, organisation_id, period_id, original_text, document, valid_from, sheet_no, row_no, column_no)
values (
    @processingId, @indicatorId, @organisationId, @periodId, @originalText, @document, @validFrom, @sheetNo, @rowNo, @columnNo);
