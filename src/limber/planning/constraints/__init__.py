"""One constraint or wish per module, as rows of the model. What each means stands in `limber.planning.check`, without a solver."""
