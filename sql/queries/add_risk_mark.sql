-- One risk factor named for an organisation.
-- @processingId bigint
-- @programmeId bigint
-- @organisationId bigint
-- @risk nvarchar(max)
-- @originalText nvarchar(max)
-- @level varchar(10)
-- @periodId bigint
-- @sheetNo int
-- @rowNo int
-- @columnNo int
insert into risk_mark (processing_id, programme_id, organisation_id, risk, original_text, level, period_id, sheet_no, row_no, column_no)
values (@processingId, @programmeId, @organisationId, @risk, @originalText, @level, @periodId, @sheetNo, @rowNo, @columnNo);
