"""The points of the handout's checklist that a machine can see, asked of the finished PDF."""
