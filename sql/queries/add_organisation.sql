-- An organisation, known by its code; its names are in the revisions.
-- @code nvarchar(100)
insert into organisation (code) values (@code);
