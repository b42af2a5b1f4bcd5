-- A sheet of a processed file.
-- @processingId bigint
-- @sheetNo int
-- @name nvarchar(max)
insert into processing_sheet (processing_id, sheet_no, name) values (@processingId, @sheetNo, @name);
