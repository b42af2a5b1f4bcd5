-- One text that somebody wrote for the reports.
-- @processingId bigint
-- @programmeId bigint
-- @kind varchar(20)
-- @reportKind varchar(60)
-- @section nvarchar(max)
-- @indicatorCode nvarchar(100)
-- @organisationCode nvarchar(100)
-- @periodId bigint
-- @text nvarchar(max)
-- @action nvarchar(max)
-- @responsible nvarchar(max)
-- @term nvarchar(max)
-- @author nvarchar(max)
-- @sheetNo int
-- @rowNo int
-- @columnNo int
insert into said_text (
    processing_id, programme_id, kind, report_kind, section, indicator_code, organisation_code, period_id,
    text, action, responsible, term, author, sheet_no, row_no, column_no)
values (
    @processingId, @programmeId, @kind, @reportKind, @section, @indicatorCode, @organisationCode, @periodId,
    @text, @action, @responsible, @term, @author, @sheetNo, @rowNo, @columnNo);
