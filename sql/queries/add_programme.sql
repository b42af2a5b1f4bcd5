-- A programme, known by its code; what it means is in its revisions.
-- @code nvarchar(100)
insert into programme (code) values (@code);
