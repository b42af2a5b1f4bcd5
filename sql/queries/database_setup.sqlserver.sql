-- To which moment the database can be brought back. Null: this server does not say.
select convert(nvarchar(60), databasepropertyex(db_name(), 'Recovery')) as recovery;
