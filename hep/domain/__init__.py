"""The language of the field and the planner: standard library only, no I/O, no clock, no words for people."""
