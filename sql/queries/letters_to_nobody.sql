-- Letters to an address that was just erased.
-- @nobody nvarchar(320)
select delivery_id from delivery where address = @nobody order by delivery_id;
