-- Why somebody does a visit where the strategy did not choose: as a stand-in, or because their time came free.
alter table scheduling.pick_log drop constraint pick_log_strategy_check;
alter table scheduling.pick_log add constraint pick_log_strategy_check
  check (strategy in ('LEAST_RECENT', 'PRIORITY', 'WEIGHTED', 'FEWEST_MINUTES', 'STAND_IN', 'CAME_FREE'));
