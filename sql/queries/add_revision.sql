-- A programme as one passport defines it.
-- @processingId bigint
-- @programmeId bigint
-- @name nvarchar(max)
-- @ownerCode nvarchar(100)
-- @document nvarchar(max)
-- @startsOn date
-- @endsOn date
-- @deadlineDays int
-- @replaces bigint
-- @governsFrom date
-- @continuesCode nvarchar(100)
insert into programme_revision (
    processing_id, programme_id, name, owner_code, document, starts_on, ends_on, deadline_days, replaces_revision_id, governs_from, continues_code)
values (@processingId, @programmeId, @name, @ownerCode, @document, @startsOn, @endsOn, @deadlineDays, @replaces, @governsFrom, @continuesCode);
