"""The pages of the agenda: what takes place, by day, week, month and department."""
