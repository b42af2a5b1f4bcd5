-- A recipient as one passport names it.
-- @revisionId bigint
-- @position int
-- @name nvarchar(max)
-- @email nvarchar(max)
-- @role varchar(20)
-- @speaksFor nvarchar(max)
insert into revision_recipient (programme_revision_id, position, name, email, role, speaks_for)
values (@revisionId, @position, @name, @email, @role, @speaksFor);
