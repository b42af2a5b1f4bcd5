-- One risk factor named for an organisation.
-- @processingId bigint
-- @programmeId bigint
-- @organisationId bigint
-- @risk nvarchar(max)
-- @originalText nvarchar(max)
-- @sheetNo int
-- @rowNo int
-- @columnNo int
insert into risk_mark (processing_id, programme_id, organisation_id, risk, original_text, sheet_no, row_no, column_no)
values (@processingId, @programmeId, @organisationId, @risk, @originalText, @sheetNo, @rowNo, @columnNo);
