"""One articulated body: its segments and joints, how its poses are placed on what they touch, and the norms that they keep."""
