"""Who hires, what is posted, who writes: the settings of the market, each with its source."""
