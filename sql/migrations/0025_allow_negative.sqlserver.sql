-- Whether an indicator may fall below zero, as the passport says; of earlier passports none may.
alter table revision_indicator add may_be_negative bit not null constraint df_revision_indicator_may_be_negative default 0;
