-- To which moment the database can be brought back: SQLite is set up by the program itself.
select 'FULL' as recovery;
