-- A recipient as one passport names it.
-- @revisionId bigint
-- @position int
-- @name nvarchar(max)
-- @email nvarchar(max)
-- @role varchar(20)
-- @speaksFor nvarchar(max)
-- @scopeCode nvarchar(100)
insert into revision_recipient (programme_revision_id, position, name, email, role, speaks_for, scope_code)
values (@revisionId, @position, @name, @email, @role, @speaksFor, @scopeCode);
