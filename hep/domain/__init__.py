"""The domain: what exercises and programs are, and the planner. Standard library only."""
