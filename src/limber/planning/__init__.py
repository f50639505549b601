"""The programme that fits: an exact planner with reasons. `plan` makes one, `check` judges it without a solver, `replan` keeps what can stay."""
