"""Who takes part in an event: agent, patient and place, from the grammar of its clause."""
