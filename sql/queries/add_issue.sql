-- One data issue.
-- @processingId bigint
-- @sheetNo int
-- @rowNo int
-- @columnNo int
-- @severity varchar(20)
-- @code varchar(100)
-- @message nvarchar(max)
-- @expected nvarchar(max)
-- @detail nvarchar(max)
-- @valueText nvarchar(max)
-- @indicatorCode nvarchar(max)
-- @organisationCode nvarchar(max)
-- @periodCode varchar(40)
insert into data_issue (
    processing_id, sheet_no, row_no, column_no, severity, code, message, expected, detail, value_text, indicator_code, organisation_code, period_code)
values (
    @processingId, @sheetNo, @rowNo, @columnNo, @severity, @code, @message, @expected, @detail, @valueText, @indicatorCode, @organisationCode, @periodCode);
