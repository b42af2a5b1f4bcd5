-- Whether an indicator may fall below zero, as the passport says; of earlier passports none may.
alter table revision_indicator add column may_be_negative integer not null default 0;
