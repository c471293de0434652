"""Dates as pages show them: the days of an agenda, what comes next, a month as a table."""
