"""Home exercise programs for running-related ankle pain: library, planner, pictures, sheet."""

__version__ = "0.1.0"
