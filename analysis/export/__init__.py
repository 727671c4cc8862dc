"""What was read, in the formats of other programs: databases, web annotations, graphs, time lines, text."""
