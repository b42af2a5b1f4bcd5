-- Who had what erased, when and why.
-- @what nvarchar(400)
-- @reason nvarchar(max)
-- @forgottenBy nvarchar(200)
-- @forgottenAt datetime2(3)
-- @places int
-- @contents int
insert into forgetting (what, reason, forgotten_by, forgotten_at, places, contents)
values (@what, @reason, @forgottenBy, @forgottenAt, @places, @contents);
