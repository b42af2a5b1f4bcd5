-- A rule as one passport says it.
-- @revisionId bigint
-- @position int
-- @kind varchar(20)
-- @indicators nvarchar(max)
-- @least varchar(40)
-- @most varchar(40)
-- @measure varchar(20)
-- @relation nvarchar(max)
-- @tolerance varchar(40)
-- @strictness varchar(20)
-- @note nvarchar(max)
insert into revision_check (programme_revision_id, position, kind, indicators, least, most, measure, relation, tolerance, strictness, note)
values (@revisionId, @position, @kind, @indicators, @least, @most, @measure, @relation, @tolerance, @strictness, @note);
