"""A contract from offer to payout: stages, deposits, fees, and what one does meanwhile."""
