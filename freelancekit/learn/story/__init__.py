"""What happens around the questions: letters, an inbox, ordinary weeks, a plan."""
